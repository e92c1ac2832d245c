package org.redress.lifecycle.appraisal;

import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.received;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.EmergencyAppraised;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EngineerArrived;
import org.redress.events.Role;
import org.redress.events.TechnicalAppraisalRecorded;
import org.redress.events.TechnicalAppraisalRequested;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** Anybody on the case asks what is technically the matter; only the engineer answers (M-10, SC-08). */
class AppraisalTest {
    private static final RequestTechnicalAppraisal QUESTION = new RequestTechnicalAppraisal(text("Was it the seal?"));
    private static final RecordAppraisal UNASKED = new RecordAppraisal(null, text("It was the seal"));

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void the_engineer_is_asked_and_answers_at_any_time_while_open(Stage stage) {
        given(at(stage)).when(QUESTION).then(asked("A1"));
        given(at(stage), asked("A1")).as(Role.ENGINEER).when(answering("A1")).then(answered("A1"));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_while_open(Stage stage, Refusal refusal) {
        given(at(stage)).when(QUESTION).refused(refusal);
        given(at(stage)).as(Role.ENGINEER).when(UNASKED).refused(refusal);
    }

    @Test
    void appraisals_are_counted_those_that_nobody_asked_for_too() {
        given(received(), asked("A1")).when(QUESTION).then(asked("A2"));
        given(received(), asked("A1")).as(Role.ENGINEER).when(UNASKED).then(answered("A2"));
        given(received(), asked("A1"), answered("A2")).when(QUESTION).then(asked("A3"));
        given(received(), asked("A1"), answered("A1")).when(QUESTION).then(asked("A2"));
    }

    @Test
    void any_open_question_is_answered_in_any_order() {
        given(received(), asked("A1"), asked("A2"))
                .as(Role.ENGINEER)
                .when(answering("A2"))
                .then(answered("A2"));
        given(received(), asked("A1"), asked("A2"), answered("A2"))
                .as(Role.ENGINEER)
                .when(answering("A1"))
                .then(answered("A1"));
    }

    @Test
    void an_answer_names_a_question_that_is_open() {
        given(received(), asked("A1")).as(Role.ENGINEER).when(answering("A2")).refused(Refusal.APPRAISAL_UNKNOWN);
        given(received(), asked("A1"), answered("A1"))
                .as(Role.ENGINEER)
                .when(answering("A1"))
                .refused(Refusal.APPRAISAL_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGINEER")
    void nobody_but_the_engineer_answers(Role role) {
        given(received(), asked("A1")).as(role).when(answering("A1")).refused(Refusal.ROLE_NOT_PERMITTED);
    }

    @Test
    void an_appraisal_on_site_is_that_of_the_emergency() {
        given(received(), declared(), new EngineerArrived(NOW))
                .as(Role.ENGINEER)
                .when(UNASKED)
                .then(answered("A1"), new EmergencyAppraised("A1"));
        given(received(), declared(), new EngineerArrived(NOW), asked("A1"))
                .as(Role.ENGINEER)
                .when(answering("A1"))
                .then(answered("A1"), new EmergencyAppraised("A1"));
    }

    @Test
    void one_from_afar_or_a_second_one_is_not() {
        given(received(), declared()).as(Role.ENGINEER).when(UNASKED).then(answered("A1"));
        given(received(), declared(), new EngineerArrived(NOW), answered("A1"), new EmergencyAppraised("A1"))
                .as(Role.ENGINEER)
                .when(UNASKED)
                .then(answered("A2"));
    }

    private static RecordAppraisal answering(String appraisal) {
        return new RecordAppraisal(id(appraisal), text("It was the seal"));
    }

    private static TechnicalAppraisalRequested asked(String appraisal) {
        return new TechnicalAppraisalRequested(appraisal, said("Was it the seal?"));
    }

    private static TechnicalAppraisalRecorded answered(String appraisal) {
        return new TechnicalAppraisalRecorded(appraisal, said("It was the seal"));
    }

    private static EmergencyDeclared declared() {
        return new EmergencyDeclared(EmergencyKind.BURNT_CAR, EnumSet.allOf(EmergencyParty.class), said("It burns"));
    }
}
