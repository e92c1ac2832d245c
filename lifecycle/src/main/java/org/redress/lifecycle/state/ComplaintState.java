package org.redress.lifecycle.state;

import org.jspecify.annotations.Nullable;
import org.redress.events.ComplaintEvent;
import org.redress.events.ContactEvent;
import org.redress.events.DemandEvent;
import org.redress.events.InvestigationEvent;
import org.redress.events.OwnershipEvent;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.PreventionEvent;
import org.redress.events.ProgressEvent;
import org.redress.events.PromiseEvent;
import org.redress.lifecycle.input.FreeText;

/**
 * What the rules may know about one complaint: the main way and the regions beside it. Holds nothing that no rule reads.
 */
public record ComplaintState(
        Progress progress,
        Ownership ownership,
        Demands demands,
        Investigation investigation,
        Contact contact,
        Promises promises,
        Prevention prevention) {

    /** The state before anything has happened. */
    public static final ComplaintState INITIAL = new ComplaintState(
            Progress.INITIAL,
            Ownership.INITIAL,
            Demands.INITIAL,
            Investigation.INITIAL,
            Contact.INITIAL,
            Promises.INITIAL,
            Prevention.UNDECIDED);

    /** The state after one more event. Total: it never refuses, because what has happened has happened. */
    public ComplaintState evolve(ComplaintEvent event) {
        return switch (event) {
            case ProgressEvent e ->
                new ComplaintState(
                        progress.evolve(e), ownership, demands, investigation, contact, promises, prevention);
            case OwnershipEvent e ->
                new ComplaintState(
                        progress, ownership.evolve(e), demands, investigation, contact, promises, prevention);
            case DemandEvent e ->
                new ComplaintState(
                        progress, ownership, demands.evolve(e), investigation, contact, promises, prevention);
            case InvestigationEvent e ->
                new ComplaintState(
                        progress, ownership, demands, investigation.evolve(e), contact, promises, prevention);
            case ContactEvent e ->
                new ComplaintState(
                        progress, ownership, demands, investigation, contact.evolve(e), promises, prevention);
            case PromiseEvent e ->
                new ComplaintState(
                        progress, ownership, demands, investigation, contact, promises.evolve(e), prevention);
            case PreventionEvent e ->
                new ComplaintState(
                        progress, ownership, demands, investigation, contact, promises, prevention.evolve(e));
        };
    }

    /** The state after a whole history. */
    public static ComplaintState of(Iterable<? extends ComplaintEvent> history) {
        ComplaintState state = INITIAL;
        for (ComplaintEvent event : history) {
            state = state.evolve(event);
        }
        return state;
    }

    /** Where the complaint is on its main way. */
    public Stage stage() {
        return progress.stage();
    }

    /** Whether we have apologised and said that we are on it. Source: N-10. */
    public boolean isAcknowledged() {
        return progress.milestones().acknowledged();
    }

    /** Whether the customer has confirmed that we understood. Source: M-07. */
    public boolean isUnderstandingConfirmed() {
        return progress.milestones().understandingConfirmed();
    }

    /** Whether the customer stands before us. Source: M-04. */
    public boolean isFaceToFace() {
        return progress.arrival() != null && progress.arrival().faceToFace();
    }

    /** Whether the customer came agitated. Source: N-38. */
    public boolean isAgitated() {
        return progress.arrival() != null && progress.arrival().agitated();
    }

    /** Whether an agitated customer is still heard where others listen. Source: N-08, R-052. */
    public boolean isHeardInPublic() {
        return isAgitated() && isFaceToFace() && !contact.relocated();
    }

    /** Words of or about the customer, to be kept under his key. */
    public Personal words(FreeText text) {
        return new Personal.Plain(customer(), text.value());
    }

    /** The same for words that may be absent. */
    public @Nullable Personal wordsIfAny(@Nullable FreeText text) {
        return text == null ? null : words(text);
    }

    /** Who complained. @throws IllegalStateException before receipt, when nobody has */
    public PersonId customer() {
        if (progress.arrival() == null) {
            throw new IllegalStateException("nobody has complained yet");
        }
        return progress.arrival().customer();
    }

    /** Whether the customer's result is to be asked for and he was reached for it in this round. Source: M-22. */
    public boolean customerWasReachedForResult() {
        return contact.reachedForResultInRound() == progress.round();
    }
}
