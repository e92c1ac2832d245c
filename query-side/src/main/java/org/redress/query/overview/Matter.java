package org.redress.query.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.Money;
import org.redress.events.RemedyKind;
import org.redress.events.Role;

/**
 * Something in a case that waits for a decision.
 *
 * @param key tells it apart from the others of its case; the same as long as the same thing waits
 * @param addressee the role that it waits for; null where any superior may see to it
 * @param times the level that was reached, or how often somebody refused; 0 where neither counts
 * @param draft what authority is asked for; null for anything else
 * @param since when it began to wait
 * @param urgentFrom when it was due, or began to wait
 */
record Matter(
        Kind kind,
        String key,
        @Nullable Role addressee,
        int times,
        @Nullable Asked draft,
        Instant since,
        Instant urgentFrom) {

    /** In the place of the addressee where it waits for no one role. */
    static final String ANYBODY = "ANYBODY";

    /** What waits, the most urgent first. */
    enum Kind {
        /** An accident or a grave defect, and nobody knows when the engineer comes. */
        EMERGENCY,
        /** Nobody wants the case. */
        BOUNCE,
        /** A case has climbed, and no superior has ruled. */
        ESCALATION,
        /** What we said we would do is not done; it waits for nobody until it is due. */
        PROMISE,
        /** A draft needs a grant. */
        AUTHORITY,
        /** The customer went up the ladder. */
        APPEAL,
        /** Somebody was asked to take a case over. */
        TRANSFER,
        /** The customer could not be reached. */
        UNREACHABLE
    }

    /** What a draft offers. */
    record Asked(RemedyKind remedy, Money amount) {}
}
