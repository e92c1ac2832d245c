package org.redress.events;

import java.time.Duration;
import java.util.List;

/**
 * One way out, told with its effect, its good and its bad sides, its time and its cost.
 *
 * @param option stable within the case
 * @param covers the demands it fulfils
 */
public record RemedyOption(
        String option,
        RemedyKind kind,
        Personal outline,
        Personal effect,
        List<Personal> pros,
        List<Personal> cons,
        Duration timeNeeded,
        Money budget,
        List<String> covers) {
    public RemedyOption {
        pros = List.copyOf(pros);
        cons = List.copyOf(cons);
        covers = List.copyOf(covers);
    }
}
