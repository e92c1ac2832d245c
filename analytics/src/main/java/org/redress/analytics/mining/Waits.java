package org.redress.analytics.mining;

import java.util.List;

/**
 * How long cases waited before each step: from the event before it.
 *
 * @param items the step that took most time altogether first
 */
public record Waits(long position, List<Wait> items) {
    public Waits {
        items = List.copyOf(items);
    }

    /**
     * How long one step was waited for.
     *
     * @param before the activity that was waited for; a case's first event is not waited for
     */
    public record Wait(String before, Spread waited) {}
}
