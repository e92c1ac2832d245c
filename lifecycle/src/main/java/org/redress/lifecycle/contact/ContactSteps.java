package org.redress.lifecycle.contact;

import java.util.EnumSet;
import org.redress.events.Channel;
import org.redress.events.ClosingElement;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ContactResumed;
import org.redress.events.ConversationClosed;
import org.redress.events.ConversationRelocated;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.RecordingAttached;
import org.redress.events.TimeSlot;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Contact;
import org.redress.lifecycle.state.Stage;

/** The rules of meeting the customer: a quiet place for an agitated one (M-04), and every try on record (M-21). */
public final class ContactSteps {
    public static final Step<RelocateConversation> RELOCATE_CONVERSATION = new Step<>(
            RelocateConversation.class, ContactSteps::decide, state -> new RelocateConversation(Examples.WORDS));

    public static final Step<RecordContactAttempt> RECORD_CONTACT_ATTEMPT =
            new Step<>(RecordContactAttempt.class, ContactSteps::decide, ContactSteps::example);

    public static final Step<MarkUnreachable> MARK_UNREACHABLE =
            new Step<>(MarkUnreachable.class, ContactSteps::decide, state -> new MarkUnreachable());

    public static final Step<ResumeContact> RESUME_CONTACT = new Step<>(
            ResumeContact.class, ContactSteps::decide, state -> new ResumeContact(Channel.PHONE, Examples.WORDS));

    public static final Step<CloseConversation> CLOSE_CONVERSATION = new Step<>(
            CloseConversation.class,
            ContactSteps::decide,
            state -> new CloseConversation(EnumSet.allOf(ClosingElement.class), true));

    public static final Step<AttachRecording> ATTACH_RECORDING =
            new Step<>(AttachRecording.class, ContactSteps::decide, state -> new AttachRecording(Examples.WORDS, true));

    private ContactSteps() {}

    private static Decision decide(RelocateConversation command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return state.isFaceToFace()
                ? Decision.accept(new ConversationRelocated(state.words(command.place())))
                : Decision.refuse(Refusal.NOT_FACE_TO_FACE);
    }

    private static Decision decide(RecordContactAttempt command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (command.purpose() == ContactPurpose.RESULT_CONFIRMATION && state.stage() != Stage.AWAITING_CONFIRMATION) {
            return Decision.refuse(Refusal.NOT_AWAITING_CONFIRMATION);
        }
        return Decision.accept(new ContactAttempted(
                        state.contact().attempts() + 1,
                        state.progress().round(),
                        command.purpose(),
                        command.channel(),
                        command.at(),
                        at.policy().slotOf(command.at()),
                        command.result(),
                        command.ringCount(),
                        command.convenientAt(),
                        state.wordsIfAny(command.note())))
                .warnIf(
                        state.escalation().isEscalated() && !state.isReadyForEscalatedContact(),
                        Warning.CONTACT_WITHOUT_BRIEFING);
    }

    private static Decision decide(MarkUnreachable command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case AWAITING_CONFIRMATION -> markUnreachable(state, at.policy().attemptsUntilUnreachable());
            case UNREACHABLE -> Decision.alreadySo();
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    RESOLVED -> Decision.refuse(Refusal.NOT_AWAITING_CONFIRMATION);
        };
    }

    private static Decision markUnreachable(ComplaintState state, int needed) {
        Contact.Failures failures = state.contact().failures();
        boolean enough = failures.round() == state.progress().round()
                && failures.inARow() >= needed
                && failures.slots().size() >= Math.min(needed, TimeSlot.values().length);
        return enough
                ? Decision.accept(new CustomerMarkedUnreachable(failures.inARow()))
                : Decision.refuse(Refusal.TOO_FEW_ATTEMPTS);
    }

    /** Hearing of the customer is a contact like any other; the tries that failed count no longer. */
    private static Decision decide(ResumeContact command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case AWAITING_CONFIRMATION -> Decision.alreadySo();
            case UNREACHABLE ->
                Decision.accept(
                        new ContactResumed(command.channel(), state.words(command.note())),
                        new ContactAttempted(
                                state.contact().attempts() + 1,
                                state.progress().round(),
                                ContactPurpose.INFORMATION,
                                command.channel(),
                                at.now(),
                                at.policy().slotOf(at.now()),
                                ContactResult.REACHED,
                                null,
                                null,
                                null));
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    RESOLVED -> Decision.refuse(Refusal.NOT_UNREACHABLE);
        };
    }

    private static Decision decide(CloseConversation command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return Decision.accept(new ConversationClosed(command.elements(), command.expectationMet()))
                .warnIf(
                        command.elements().size() < ClosingElement.values().length,
                        Warning.CONVERSATION_CLOSED_HASTILY);
    }

    private static Decision decide(AttachRecording command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return Decision.accept(new RecordingAttached(state.words(command.reference()), command.consentObtained()))
                .warnIf(!command.consentObtained(), Warning.RECORDED_WITHOUT_CONSENT);
    }

    private static RecordContactAttempt example(ComplaintState state) {
        return new RecordContactAttempt(
                ContactPurpose.INFORMATION, Channel.PHONE, Examples.MOMENT, ContactResult.REACHED, null, null, null);
    }
}
