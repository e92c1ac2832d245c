package org.redress.command.contact;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.NOW;
import static org.redress.command.complaint.ComplaintStories.completed;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.started;
import static org.redress.command.complaint.ComplaintStories.words;

import java.time.Instant;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.Channel;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ConversationRelocated;
import org.redress.events.EmotionalState;
import org.redress.events.TimeSlot;
import org.redress.lifecycle.contact.RecordContactAttempt;
import org.redress.lifecycle.contact.RelocateConversation;
import org.redress.lifecycle.decision.Refusal;

/** Meeting and calling the customer. */
class ContactTest {
    private static final Instant CONVENIENT_AT = Instant.parse("2026-03-02T12:00:00Z");

    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(ContactCommands::new);

    @Happens(RelocateConversation.class)
    void the_conversation_moves_to_a_quiet_place() {
        fixture.given(received(Channel.FACE_TO_FACE, EmotionalState.FURIOUS))
                .when(relocate(), asked())
                .expectEvents(new ConversationRelocated(words("The back office")));
    }

    @Refused(RelocateConversation.class)
    void a_telephone_call_has_no_place_to_move_from() {
        fixture.given(received())
                .when(relocate(), asked())
                .expectExceptionDetails(Refusal.NOT_FACE_TO_FACE)
                .expectNoEvents();
    }

    @AlreadySo(RelocateConversation.class)
    void the_same_move_sent_twice_is_recorded_once() {
        fixture.given(received(Channel.ON_SITE, EmotionalState.UPSET))
                .andGivenCommands(keyed(relocate()))
                .when(keyed(relocate()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RecordContactAttempt.class)
    void every_try_to_reach_the_customer_counts() {
        fixture.given(completed())
                .when(call(ContactPurpose.RESULT_CONFIRMATION), asked())
                .expectEvents(new ContactAttempted(
                        1,
                        1,
                        ContactPurpose.RESULT_CONFIRMATION,
                        Channel.PHONE,
                        NOW,
                        TimeSlot.AFTERNOON,
                        ContactResult.INCONVENIENT,
                        3,
                        CONVENIENT_AT,
                        words("At work.")));
    }

    @Refused(RecordContactAttempt.class)
    void there_is_no_result_to_ask_about_before_the_remedy_is_done() {
        fixture.given(started())
                .when(call(ContactPurpose.RESULT_CONFIRMATION), asked())
                .expectExceptionDetails(Refusal.NOT_AWAITING_CONFIRMATION)
                .expectNoEvents();
    }

    @AlreadySo(RecordContactAttempt.class)
    void the_same_call_sent_twice_is_one_call() {
        fixture.given(received())
                .andGivenCommands(keyed(call(ContactPurpose.PROGRESS)))
                .when(keyed(call(ContactPurpose.PROGRESS)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static RelocateConversation relocate() {
        return new RelocateConversation(text("The back office"));
    }

    private static RecordContactAttempt call(ContactPurpose purpose) {
        return new RecordContactAttempt(
                purpose, Channel.PHONE, NOW, ContactResult.INCONVENIENT, 3, CONVENIENT_AT, text("At work."));
    }
}
