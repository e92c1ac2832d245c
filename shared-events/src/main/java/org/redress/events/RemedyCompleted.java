package org.redress.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The remedy was carried out, with proof. Source: M-20. */
public record RemedyCompleted(
        String option,
        Personal result,
        List<Evidence> evidence,
        @Nullable PersonId secondLookBy) implements ProgressEvent {
    public RemedyCompleted {
        evidence = List.copyOf(evidence);
    }
}
