package org.redress.lifecycle.contact;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.attempt;
import static org.redress.lifecycle.Stories.completed;
import static org.redress.lifecycle.Stories.failure;
import static org.redress.lifecycle.Stories.imported;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.receivedFrom;
import static org.redress.lifecycle.Stories.reopened;
import static org.redress.lifecycle.Stories.unreachable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Channel;
import org.redress.events.ClosingElement;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ContactResumed;
import org.redress.events.ConversationClosed;
import org.redress.events.ConversationRelocated;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.DissatisfactionReported;
import org.redress.events.EmotionalState;
import org.redress.events.EscalationBriefingPrepared;
import org.redress.events.EscalationCause;
import org.redress.events.NextAction;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.RecordingAttached;
import org.redress.events.RemedyCompleted;
import org.redress.events.SatisfactionLevel;
import org.redress.events.TimeSlot;
import org.redress.lifecycle.Policies;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.satisfaction.ConfirmSatisfaction;
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
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
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
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void the_customer_is_contacted_at_any_time_while_open(Stage stage) {
        given(at(stage))
                .when(attempting(ContactPurpose.PROGRESS))
                .then(attempt(attemptsBefore(stage) + 1, 1, ContactPurpose.PROGRESS, ContactResult.NO_ANSWER));
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
            names = {"NOT_RECEIVED", "AWAITING_CONFIRMATION", "CLOSED", "WITHDRAWN", "MERGED"})
    void not_before_and_not_after(Stage stage) {
        given(at(stage))
                .when(attempting(ContactPurpose.RESULT_CONFIRMATION))
                .refused(Refusal.NOT_AWAITING_CONFIRMATION);
    }

    @Test
    void a_contact_with_an_escalated_customer_is_prepared() {
        given(received(), escalated(1))
                .when(attempting(ContactPurpose.PROGRESS))
                .thenWarned(
                        Warning.CONTACT_WITHOUT_BRIEFING,
                        attempt(1, 1, ContactPurpose.PROGRESS, ContactResult.NO_ANSWER));
        given(received(), escalated(1), briefed(1), escalated(2))
                .when(attempting(ContactPurpose.PROGRESS))
                .thenWarnings(Warning.CONTACT_WITHOUT_BRIEFING);
        given(received(), escalated(1), briefed(1))
                .when(attempting(ContactPurpose.PROGRESS))
                .thenWarnings();
        given(
                        received(),
                        escalated(1),
                        new ProcedureStepOverridden(ProcedureStep.ESCALATION_BRIEFING, said("No time"), COLLEAGUE))
                .when(attempting(ContactPurpose.PROGRESS))
                .thenWarnings();
    }

    // Unreachable

    @Test
    void three_tries_in_a_row_in_three_parts_of_the_day_are_enough() {
        given(completed(), failure(1, TimeSlot.MORNING), failure(2, TimeSlot.NOON), failure(3, TimeSlot.EVENING))
                .when(new MarkUnreachable())
                .then(new CustomerMarkedUnreachable(3));
        given(
                        completed(),
                        failure(1, TimeSlot.MORNING),
                        failure(2, TimeSlot.MORNING),
                        failure(3, TimeSlot.NOON),
                        failure(4, TimeSlot.AFTERNOON))
                .when(new MarkUnreachable())
                .then(new CustomerMarkedUnreachable(4));
    }

    @Test
    void two_tries_or_two_parts_of_the_day_are_not() {
        given(completed(), failure(1, TimeSlot.MORNING), failure(2, TimeSlot.NOON))
                .when(new MarkUnreachable())
                .refused(Refusal.TOO_FEW_ATTEMPTS);
        given(completed(), failure(1, TimeSlot.MORNING), failure(2, TimeSlot.NOON), failure(3, TimeSlot.NOON))
                .when(new MarkUnreachable())
                .refused(Refusal.TOO_FEW_ATTEMPTS);
        given(completed()).when(new MarkUnreachable()).refused(Refusal.TOO_FEW_ATTEMPTS);
    }

    @Test
    void a_row_that_the_customer_broke_is_no_row() {
        given(
                        completed(),
                        failure(1, TimeSlot.MORNING),
                        failure(2, TimeSlot.NOON),
                        attempt(3, 1, ContactPurpose.PROGRESS, ContactResult.CUT_OFF),
                        failure(4, TimeSlot.EVENING))
                .when(new MarkUnreachable())
                .refused(Refusal.TOO_FEW_ATTEMPTS);
    }

    @Test
    void tries_of_an_earlier_round_do_not_count() {
        given(
                        completed(),
                        failure(1, TimeSlot.MORNING),
                        failure(2, TimeSlot.NOON),
                        failure(3, TimeSlot.EVENING),
                        new DissatisfactionReported(NextAction.INVITE, said("It leaks")),
                        new RemedyCompleted("O1-1", said("Again"), List.of(), null))
                .when(new MarkUnreachable())
                .refused(Refusal.TOO_FEW_ATTEMPTS);
    }

    @Test
    void the_policy_says_how_many_tries_are_enough() {
        given(completed(), failure(1, TimeSlot.MORNING))
                .under(Policies.withAttemptsUntilUnreachable(1))
                .when(new MarkUnreachable())
                .then(new CustomerMarkedUnreachable(1));
        given(completed(), failure(1, TimeSlot.MORNING), failure(2, TimeSlot.MORNING))
                .under(Policies.withAttemptsUntilUnreachable(2))
                .when(new MarkUnreachable())
                .refused(Refusal.TOO_FEW_ATTEMPTS);
    }

    @Test
    void a_day_has_no_more_than_four_parts() {
        List<ComplaintEvent> four = and(
                completed(),
                failure(1, TimeSlot.MORNING),
                failure(2, TimeSlot.NOON),
                failure(3, TimeSlot.AFTERNOON),
                failure(4, TimeSlot.EVENING));
        given(four)
                .under(Policies.withAttemptsUntilUnreachable(5))
                .when(new MarkUnreachable())
                .refused(Refusal.TOO_FEW_ATTEMPTS);
        given(four, failure(5, TimeSlot.EVENING))
                .under(Policies.withAttemptsUntilUnreachable(5))
                .when(new MarkUnreachable())
                .then(new CustomerMarkedUnreachable(5));
    }

    @Test
    void a_customer_is_marked_as_unreachable_once() {
        given(unreachable()).when(new MarkUnreachable()).alreadySo();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NOT_AWAITING_CONFIRMATION
                    ACKNOWLEDGED,           NOT_AWAITING_CONFIRMATION
                    UNDER_INVESTIGATION,    NOT_AWAITING_CONFIRMATION
                    AWAITING_AUTHORIZATION, NOT_AWAITING_CONFIRMATION
                    REMEDY_PROPOSED,        NOT_AWAITING_CONFIRMATION
                    REMEDY_AGREED,          NOT_AWAITING_CONFIRMATION
                    REMEDY_IN_PROGRESS,     NOT_AWAITING_CONFIRMATION
                    ON_HOLD,                NOT_AWAITING_CONFIRMATION
                    RESOLVED,               NOT_AWAITING_CONFIRMATION
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void unreachable_is_who_was_to_be_asked_about_the_result(Stage stage, Refusal refusal) {
        given(at(stage)).when(new MarkUnreachable()).refused(refusal);
    }

    @Test
    void when_an_unreachable_customer_is_heard_of_the_tries_count_no_longer() {
        ContactResumed resumed = new ContactResumed(Channel.EMAIL, said("I was abroad"));
        ContactAttempted heard = new ContactAttempted(
                4,
                1,
                ContactPurpose.INFORMATION,
                Channel.EMAIL,
                NOW,
                TimeSlot.NOON,
                ContactResult.REACHED,
                null,
                null,
                null);
        given(unreachable())
                .when(new ResumeContact(Channel.EMAIL, text("I was abroad")))
                .then(resumed, heard);
        given(unreachable(), resumed, heard).when(new MarkUnreachable()).refused(Refusal.TOO_FEW_ATTEMPTS);
        given(unreachable(), resumed, heard)
                .when(new ConfirmSatisfaction(SatisfactionLevel.SATISFIED, null, null))
                .refused(Refusal.CUSTOMER_NOT_REACHED);
    }

    @Test
    void whoever_can_be_reached_need_not_be_heard_of_again() {
        given(completed()).when(new ResumeContact(Channel.EMAIL, text("Hello"))).alreadySo();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NOT_UNREACHABLE
                    ACKNOWLEDGED,           NOT_UNREACHABLE
                    UNDER_INVESTIGATION,    NOT_UNREACHABLE
                    AWAITING_AUTHORIZATION, NOT_UNREACHABLE
                    REMEDY_PROPOSED,        NOT_UNREACHABLE
                    REMEDY_AGREED,          NOT_UNREACHABLE
                    REMEDY_IN_PROGRESS,     NOT_UNREACHABLE
                    ON_HOLD,                NOT_UNREACHABLE
                    RESOLVED,               NOT_UNREACHABLE
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nobody_else_is_unreachable(Stage stage, Refusal refusal) {
        given(at(stage)).when(new ResumeContact(Channel.EMAIL, text("Hello"))).refused(refusal);
    }

    // Conversations and recordings

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void a_conversation_ends_with_seven_elements_and_is_kept_with_consent(Stage stage) {
        given(at(stage))
                .when(new CloseConversation(EnumSet.allOf(ClosingElement.class), false))
                .then(new ConversationClosed(EnumSet.allOf(ClosingElement.class), false));
        given(at(stage))
                .when(new AttachRecording(text("Tape 7"), true))
                .then(new RecordingAttached(said("Tape 7"), true));
    }

    @ParameterizedTest
    @EnumSource(ClosingElement.class)
    void one_that_forgets_an_element_is_warned_about(ClosingElement forgotten) {
        Set<ClosingElement> others = EnumSet.complementOf(EnumSet.of(forgotten));
        given(received())
                .when(new CloseConversation(others, true))
                .thenWarned(Warning.CONVERSATION_CLOSED_HASTILY, new ConversationClosed(others, true));
    }

    @Test
    void a_conversation_may_end_without_any_of_them() {
        given(received())
                .when(new CloseConversation(Set.of(), false))
                .thenWarned(Warning.CONVERSATION_CLOSED_HASTILY, new ConversationClosed(Set.of(), false));
    }

    @Test
    void a_recording_without_consent_is_warned_about() {
        given(received())
                .when(new AttachRecording(text("Tape 7"), false))
                .thenWarned(Warning.RECORDED_WITHOUT_CONSENT, new RecordingAttached(said("Tape 7"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void conversations_are_about_an_open_complaint(Stage stage, Refusal refusal) {
        given(at(stage)).when(new CloseConversation(Set.of(), true)).refused(refusal);
        given(at(stage)).when(new AttachRecording(text("Tape 7"), true)).refused(refusal);
    }

    private static int attemptsBefore(Stage stage) {
        return stage == Stage.UNREACHABLE ? 3 : stage == Stage.RESOLVED ? 1 : 0;
    }

    private static RecordContactAttempt attempting(ContactPurpose purpose) {
        return new RecordContactAttempt(purpose, Channel.PHONE, NOW, ContactResult.NO_ANSWER, null, null, null);
    }

    private static ComplaintEscalated escalated(int level) {
        return new ComplaintEscalated(level, EscalationCause.THORNY_PROBLEM, said("Two firms"));
    }

    private static EscalationBriefingPrepared briefed(int level) {
        return new EscalationBriefingPrepared(
                level, said("Known"), List.of(said("All")), List.of(said("One")), said("None"));
    }
}
