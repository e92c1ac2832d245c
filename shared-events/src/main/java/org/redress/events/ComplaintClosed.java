package org.redress.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The case is finished (结案).
 *
 * @param resolutionKinds what we did; kept apart from how the customer took it
 * @see "requirements M-26, D-16"
 */
public record ComplaintClosed(
        ClosingOutcome outcome,
        Set<RemedyKind> resolutionKinds,
        @Nullable Personal summary) implements ProgressEvent {
    public ComplaintClosed {
        resolutionKinds = Ordered.set(resolutionKinds);
    }
}
