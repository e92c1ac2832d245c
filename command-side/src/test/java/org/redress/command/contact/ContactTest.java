package org.redress.command.contact;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.NOW;
import static org.redress.command.complaint.ComplaintStories.calledInVain;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.completed;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.started;
import static org.redress.command.complaint.ComplaintStories.unreachable;
import static org.redress.command.complaint.ComplaintStories.withdrawn;
import static org.redress.command.complaint.ComplaintStories.words;

import java.time.Instant;
import java.util.EnumSet;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.Channel;
import org.redress.events.ClosingElement;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ContactResumed;
import org.redress.events.ConversationClosed;
import org.redress.events.ConversationRelocated;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.EmotionalState;
import org.redress.events.RecordingAttached;
import org.redress.events.TimeSlot;
import org.redress.lifecycle.contact.AttachRecording;
import org.redress.lifecycle.contact.CloseConversation;
import org.redress.lifecycle.contact.MarkUnreachable;
import org.redress.lifecycle.contact.RecordContactAttempt;
import org.redress.lifecycle.contact.RelocateConversation;
import org.redress.lifecycle.contact.ResumeContact;
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

    @Happens(MarkUnreachable.class)
    void three_tries_at_three_times_of_day_make_a_customer_unreachable() {
        fixture.given(calledInVain())
                .when(new MarkUnreachable(), asked())
                .expectEvents(new CustomerMarkedUnreachable(3));
    }

    @Refused(MarkUnreachable.class)
    void nobody_is_unreachable_whom_nobody_called() {
        fixture.given(completed())
                .when(new MarkUnreachable(), asked())
                .expectExceptionDetails(Refusal.TOO_FEW_ATTEMPTS)
                .expectNoEvents();
    }

    @AlreadySo(MarkUnreachable.class)
    void who_is_unreachable_is_unreachable() {
        fixture.given(unreachable())
                .when(new MarkUnreachable(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ResumeContact.class)
    void the_customer_is_heard_of_again() {
        fixture.given(unreachable())
                .when(resume(), asked())
                .expectEvents(
                        new ContactResumed(Channel.SMS, words("I was abroad.")),
                        new ContactAttempted(
                                4,
                                1,
                                ContactPurpose.INFORMATION,
                                Channel.SMS,
                                NOW,
                                TimeSlot.AFTERNOON,
                                ContactResult.REACHED,
                                null,
                                null,
                                null));
    }

    @Refused(ResumeContact.class)
    void nobody_comes_back_who_was_not_away() {
        fixture.given(started())
                .when(resume(), asked())
                .expectExceptionDetails(Refusal.NOT_UNREACHABLE)
                .expectNoEvents();
    }

    @AlreadySo(ResumeContact.class)
    void who_can_be_asked_can_be_asked() {
        fixture.given(completed())
                .when(resume(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(CloseConversation.class)
    void a_conversation_ends_with_what_was_not_forgotten() {
        fixture.given(received())
                .when(close(), asked())
                .expectEvents(new ConversationClosed(EnumSet.allOf(ClosingElement.class), true));
    }

    @Refused(CloseConversation.class)
    void there_is_no_conversation_in_a_closed_case() {
        fixture.given(closed())
                .when(close(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_CLOSED)
                .expectNoEvents();
    }

    @AlreadySo(CloseConversation.class)
    void the_same_ending_sent_twice_is_recorded_once() {
        fixture.given(received())
                .andGivenCommands(keyed(close()))
                .when(keyed(close()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(AttachRecording.class)
    void it_is_known_where_the_recording_is() {
        fixture.given(received())
                .when(attach(), asked())
                .expectEvents(new RecordingAttached(words("Call 4711, archive 12"), true));
    }

    @Refused(AttachRecording.class)
    void nothing_is_kept_of_a_complaint_that_was_taken_back() {
        fixture.given(withdrawn())
                .when(attach(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_WITHDRAWN)
                .expectNoEvents();
    }

    @AlreadySo(AttachRecording.class)
    void the_same_recording_sent_twice_is_one_recording() {
        fixture.given(received())
                .andGivenCommands(keyed(attach()))
                .when(keyed(attach()))
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

    private static ResumeContact resume() {
        return new ResumeContact(Channel.SMS, text("I was abroad."));
    }

    private static CloseConversation close() {
        return new CloseConversation(EnumSet.allOf(ClosingElement.class), true);
    }

    private static AttachRecording attach() {
        return new AttachRecording(text("Call 4711, archive 12"), true);
    }
}
