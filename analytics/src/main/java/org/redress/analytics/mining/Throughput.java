package org.redress.analytics.mining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long cases took, from the earliest to the latest of their events.
 *
 * @param all null where no case was counted
 * @param hidden cases of groups that are not told: because they are too few, or beyond the largest; 0 where none are asked for
 * @param groups by the values of an attribute, most cases first; empty where none was asked for
 */
public record Throughput(
        long position, long cases, @Nullable Spread all, long hidden, List<Group> groups) {
    public Throughput {
        groups = List.copyOf(groups);
    }

    /**
     * The cases of one value.
     *
     * @param value of the attribute; null for the cases without it
     */
    public record Group(@Nullable String value, Spread took) {}
}
