package org.redress.lifecycle.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.ComplaintEvent;
import org.redress.events.InvestigationBegun;
import org.redress.events.PersonId;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.RecordCorrected;
import org.redress.events.Role;
import org.redress.lifecycle.Given;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** Exceptions by name, with a reason and a second person; corrections beside the record, which never changes (M-35, M-38). */
class ProcedureTest {
    @ParameterizedTest
    @EnumSource(ProcedureStep.class)
    void a_step_is_left_out_with_a_reason_and_somebody_elses_approval(ProcedureStep step) {
        given(received()).when(leavingOut(step, COLLEAGUE)).then(leftOut(step));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "ACKNOWLEDGED", "CLOSED", "WITHDRAWN", "MERGED"})
    void at_any_time_while_open(Stage stage) {
        given(at(stage)).when(leavingOut(ProcedureStep.READ_BACK, COLLEAGUE)).then(leftOut(ProcedureStep.READ_BACK));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_while_open(Stage stage, Refusal refusal) {
        given(at(stage)).when(leavingOut(ProcedureStep.RECORDING, COLLEAGUE)).refused(refusal);
    }

    @Test
    void where_the_read_back_is_left_out_after_the_apology_the_investigation_begins() {
        given(acknowledged())
                .when(leavingOut(ProcedureStep.READ_BACK, COLLEAGUE))
                .then(leftOut(ProcedureStep.READ_BACK), new InvestigationBegun());
        given(acknowledged())
                .when(leavingOut(ProcedureStep.ROOT_CAUSE, COLLEAGUE))
                .then(leftOut(ProcedureStep.ROOT_CAUSE));
        ComplaintState begun =
                ComplaintState.of(and(acknowledged(), leftOut(ProcedureStep.READ_BACK), new InvestigationBegun()));
        assertThat(begun.stage()).isEqualTo(Stage.UNDER_INVESTIGATION);
        assertThat(begun.isUnderstandingConfirmed()).isTrue();
    }

    @Test
    void a_step_is_left_out_once() {
        given(received(), leftOut(ProcedureStep.RECORDING))
                .when(leavingOut(ProcedureStep.RECORDING, COLLEAGUE))
                .alreadySo();
        given(received(), leftOut(ProcedureStep.RECORDING))
                .when(leavingOut(ProcedureStep.ROOT_CAUSE, COLLEAGUE))
                .then(leftOut(ProcedureStep.ROOT_CAUSE));
    }

    @Test
    void nobody_approves_his_own_exception() {
        given(received()).when(leavingOut(ProcedureStep.RECORDING, HANDLER)).refused(Refusal.APPROVER_IS_CALLER);
    }

    // Correcting

    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_RECEIVED")
    void any_record_of_any_case_is_set_right(Stage stage) {
        List<ComplaintEvent> history = at(stage);
        given(history).when(correcting(0)).then(corrected(0));
        given(history).when(correcting(history.size() - 1)).then(corrected(history.size() - 1));
        given(history).when(correcting(history.size())).refused(Refusal.EVENT_UNKNOWN);
    }

    @Test
    void a_correction_is_a_record_too() {
        given(received(), corrected(0)).when(correcting(3)).then(corrected(3));
        given(received(), corrected(0)).when(correcting(4)).refused(Refusal.EVENT_UNKNOWN);
    }

    @Test
    void what_never_was_cannot_be_set_right() {
        given(at(Stage.NOT_RECEIVED)).when(correcting(0)).refused(Refusal.COMPLAINT_UNKNOWN);
    }

    private static Given given(List<ComplaintEvent> history, ComplaintEvent... more) {
        return Given.given(history, more).as(Role.GROUP_LEADER);
    }

    private static OverrideProcedureStep leavingOut(ProcedureStep step, PersonId approver) {
        return new OverrideProcedureStep(step, text("He wrote from abroad"), approver);
    }

    private static ProcedureStepOverridden leftOut(ProcedureStep step) {
        return new ProcedureStepOverridden(step, said("He wrote from abroad"), COLLEAGUE);
    }

    private static CorrectRecord correcting(long sequence) {
        return new CorrectRecord(sequence, text("It was Tuesday"), text("A slip of the pen"));
    }

    private static RecordCorrected corrected(long sequence) {
        return new RecordCorrected(sequence, said("It was Tuesday"), said("A slip of the pen"));
    }
}
