package org.redress.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customer was offered one or more ways out.
 *
 * @param executionBy until when the chosen one will be carried out; also a promise
 * @param validUntil when the offer ends; null where it ends with {@code executionBy}
 * @see "requirements M-13"
 */
public record RemedyProposed(
        int proposal,
        List<RemedyOption> options,
        Instant executionBy,
        @Nullable PersonId reviewedBy,
        @Nullable Instant validUntil)
        implements ProgressEvent {
    public RemedyProposed {
        options = List.copyOf(options);
    }

    /** An offer that ends when it should have been carried out. */
    public RemedyProposed(
            int proposal, List<RemedyOption> options, Instant executionBy, @Nullable PersonId reviewedBy) {
        this(proposal, options, executionBy, reviewedBy, null);
    }
}
