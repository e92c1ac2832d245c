package org.redress.lifecycle.state;

import org.redress.events.ClosingApologyAndThanksGiven;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactEvent;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ConversationRelocated;

/**
 * How we met the customer (region G).
 *
 * @param reachedForResultInRound the last round in which the customer was reached and asked for the result; 0 for never
 */
public record Contact(boolean relocated, int attempts, int reachedForResultInRound) {
    static final Contact INITIAL = new Contact(false, 0, 0);

    Contact evolve(ContactEvent event) {
        return switch (event) {
            case ConversationRelocated e -> new Contact(true, attempts, reachedForResultInRound);
            case ContactAttempted e ->
                new Contact(
                        relocated,
                        e.attempt(),
                        e.purpose() == ContactPurpose.RESULT_CONFIRMATION && e.result() == ContactResult.REACHED
                                ? e.round()
                                : reachedForResultInRound);
            case ClosingApologyAndThanksGiven e -> this;
        };
    }
}
