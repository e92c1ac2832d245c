package org.redress.lifecycle.state;

import java.util.EnumSet;
import java.util.Set;
import org.redress.events.ClosingApologyAndThanksGiven;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactEvent;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ConversationClosed;
import org.redress.events.ConversationRelocated;
import org.redress.events.RecordingAttached;
import org.redress.events.TimeSlot;
import org.redress.events.UnreachableMessageSent;

/**
 * How we met the customer (region G).
 *
 * @param reachedForResultInRound the last round in which the customer was reached and asked for the result; 0 for never
 * @param failures the tries in a row that failed
 * @param recorded whether a recording of a conversation is kept
 */
public record Contact(
        boolean relocated, int attempts, int reachedForResultInRound, Failures failures, boolean recorded) {
    static final Contact INITIAL = new Contact(false, 0, 0, Failures.NONE, false);

    /**
     * Tries to ask about the result that nobody answered, one after another in one round.
     *
     * @param slots in which parts of the day they were made
     * @see "requirements M-24, R-013"
     */
    public record Failures(int round, int inARow, Set<TimeSlot> slots) {
        static final Failures NONE = new Failures(0, 0, Set.of());

        /**
         * Any sign of the customer ends the row, whatever the call was for. A wrong number is no sign either way: nobody
         * was called.
         */
        Failures after(ContactAttempted e) {
            return switch (e.result()) {
                case REACHED, INCONVENIENT, CUT_OFF -> NONE;
                case WRONG_NUMBER -> this;
                case NO_ANSWER, BUSY -> e.purpose() == ContactPurpose.RESULT_CONFIRMATION ? failed(e) : this;
            };
        }

        private Failures failed(ContactAttempted e) {
            boolean sameRow = e.round() == round;
            Set<TimeSlot> more = EnumSet.of(e.slot());
            if (sameRow) {
                more.addAll(slots);
            }
            return new Failures(e.round(), sameRow ? inARow + 1 : 1, Set.copyOf(more));
        }
    }

    Contact evolve(ContactEvent event) {
        return switch (event) {
            case ConversationRelocated e -> new Contact(true, attempts, reachedForResultInRound, failures, recorded);
            case ContactAttempted e ->
                new Contact(
                        relocated,
                        e.attempt(),
                        e.purpose() == ContactPurpose.RESULT_CONFIRMATION && e.result() == ContactResult.REACHED
                                ? e.round()
                                : reachedForResultInRound,
                        failures.after(e),
                        recorded);
            case ClosingApologyAndThanksGiven e -> this;
            case ConversationClosed e -> this;
            case RecordingAttached e -> new Contact(relocated, attempts, reachedForResultInRound, failures, true);
            case UnreachableMessageSent e -> this;
        };
    }
}
