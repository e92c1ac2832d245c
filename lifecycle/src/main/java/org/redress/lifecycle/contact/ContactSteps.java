package org.redress.lifecycle.contact;

import org.redress.events.Channel;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ConversationRelocated;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** The rules of meeting the customer: a quiet place for an agitated one (M-04), and every try on record (M-21). */
public final class ContactSteps {
    public static final Step<RelocateConversation> RELOCATE_CONVERSATION = new Step<>(
            RelocateConversation.class, ContactSteps::decide, state -> new RelocateConversation(Examples.WORDS));

    public static final Step<RecordContactAttempt> RECORD_CONTACT_ATTEMPT =
            new Step<>(RecordContactAttempt.class, ContactSteps::decide, ContactSteps::example);

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
                state.wordsIfAny(command.note())));
    }

    private static RecordContactAttempt example(ComplaintState state) {
        return new RecordContactAttempt(
                ContactPurpose.INFORMATION, Channel.PHONE, Examples.MOMENT, ContactResult.REACHED, null, null, null);
    }
}
