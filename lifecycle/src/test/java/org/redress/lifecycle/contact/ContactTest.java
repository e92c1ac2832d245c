package org.redress.lifecycle.contact;

import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.attempt;
import static org.redress.lifecycle.Stories.imported;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.receivedFrom;
import static org.redress.lifecycle.Stories.reopened;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Channel;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ConversationRelocated;
import org.redress.events.EmotionalState;
import org.redress.events.TimeSlot;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** A quiet place for whoever stands before us (M-04), and every try to reach the customer on record (M-21, D-23). */
class ContactTest {
    private static final RelocateConversation RELOCATION = new RelocateConversation(text("Meeting room"));

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"FACE_TO_FACE", "ON_SITE"})
    void a_conversation_face_to_face_moves_to_a_quiet_place(Channel channel) {
        given(receivedFrom(channel, EmotionalState.AGITATED))
                .when(RELOCATION)
                .then(new ConversationRelocated(said("Meeting room")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FACE_TO_FACE", "ON_SITE"})
    void no_other_conversation_can_move(Channel channel) {
        given(receivedFrom(channel, EmotionalState.AGITATED)).when(RELOCATION).refused(Refusal.NOT_FACE_TO_FACE);
    }

    @Test
    void nobody_stands_before_us_in_an_imported_case() {
        given(imported()).when(RELOCATION).refused(Refusal.NOT_FACE_TO_FACE);
    }

    @ParameterizedTest
    @CsvSource({"NOT_RECEIVED, COMPLAINT_UNKNOWN", "CLOSED, COMPLAINT_CLOSED", "WITHDRAWN, COMPLAINT_WITHDRAWN"})
    void we_meet_about_an_open_complaint(Stage stage, Refusal refusal) {
        given(at(stage)).when(RELOCATION).refused(refusal);
        given(at(stage)).when(attempting(ContactPurpose.INFORMATION)).refused(refusal);
    }

    @Test
    void a_try_is_recorded_with_everything_that_is_known_of_it() {
        given(received())
                .when(new RecordContactAttempt(
                        ContactPurpose.CALL_BACK,
                        Channel.SMS,
                        NOW,
                        ContactResult.INCONVENIENT,
                        10,
                        TOMORROW,
                        text("In a meeting")))
                .then(new ContactAttempted(
                        1,
                        1,
                        ContactPurpose.CALL_BACK,
                        Channel.SMS,
                        NOW,
                        TimeSlot.NOON,
                        ContactResult.INCONVENIENT,
                        10,
                        TOMORROW,
                        said("In a meeting")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN"})
    void the_customer_is_contacted_at_any_time_while_open(Stage stage) {
        given(at(stage))
                .when(attempting(ContactPurpose.PROGRESS))
                .then(attempt(stage == Stage.RESOLVED ? 2 : 1, 1, ContactPurpose.PROGRESS, ContactResult.NO_ANSWER));
    }

    @Test
    void tries_are_counted_through_all_rounds() {
        given(reopened())
                .when(attempting(ContactPurpose.PROGRESS))
                .then(attempt(2, 2, ContactPurpose.PROGRESS, ContactResult.NO_ANSWER));
    }

    @Test
    void the_result_is_asked_for_when_there_is_one() {
        given(at(Stage.AWAITING_CONFIRMATION))
                .when(attempting(ContactPurpose.RESULT_CONFIRMATION))
                .then(attempt(1, 1, ContactPurpose.RESULT_CONFIRMATION, ContactResult.NO_ANSWER));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "AWAITING_CONFIRMATION", "CLOSED", "WITHDRAWN"})
    void not_before_and_not_after(Stage stage) {
        given(at(stage))
                .when(attempting(ContactPurpose.RESULT_CONFIRMATION))
                .refused(Refusal.NOT_AWAITING_CONFIRMATION);
    }

    private static RecordContactAttempt attempting(ContactPurpose purpose) {
        return new RecordContactAttempt(purpose, Channel.PHONE, NOW, ContactResult.NO_ANSWER, null, null, null);
    }
}
