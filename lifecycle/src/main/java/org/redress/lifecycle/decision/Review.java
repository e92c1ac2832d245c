package org.redress.lifecycle.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.lifecycle.state.ComplaintState;

/** Whether words to the customer, or finished work, were looked at by somebody else, where the policy asks for it. */
public final class Review {
    private Review() {}

    /**
     * Why words to the customer may not go out as reviewed by this person; empty when they may. In a litigious case
     * somebody else always reads them first. Source: SC-24.
     */
    public static Optional<Refusal> ofReply(@Nullable PersonId reviewedBy, ComplaintState state, Circumstances at) {
        return byAnother(reviewedBy, at.policy().replyNeedsReviewer() || state.isLitigious(), at);
    }

    /** Why a finished remedy may not count as looked at by this person; empty when it may. */
    public static Optional<Refusal> ofCompletion(@Nullable PersonId secondLookBy, Circumstances at) {
        return byAnother(secondLookBy, at.policy().completionNeedsSecondLook(), at);
    }

    private static Optional<Refusal> byAnother(@Nullable PersonId other, boolean needed, Circumstances at) {
        if (other == null) {
            return needed ? Optional.of(Refusal.REVIEWER_MISSING) : Optional.empty();
        }
        return other.equals(at.caller().person()) ? Optional.of(Refusal.REVIEWER_IS_AUTHOR) : Optional.empty();
    }
}
