package org.redress.events;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way out, told with its effect, its good and its bad sides, its time and its cost.
 *
 * @param option stable within the case
 * @param covers the demands it fulfils
 * @param draft the granted draft that allows it; null within the proposer's own authority
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
        List<String> covers,
        @Nullable String draft) {
    public RemedyOption {
        pros = List.copyOf(pros);
        cons = List.copyOf(cons);
        covers = List.copyOf(covers);
    }

    /** An option within the proposer's own authority. */
    public RemedyOption(
            String option,
            RemedyKind kind,
            Personal outline,
            Personal effect,
            List<Personal> pros,
            List<Personal> cons,
            Duration timeNeeded,
            Money budget,
            List<String> covers) {
        this(option, kind, outline, effect, pros, cons, timeNeeded, budget, covers, null);
    }
}
