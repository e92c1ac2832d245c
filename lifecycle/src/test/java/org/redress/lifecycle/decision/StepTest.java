package org.redress.lifecycle.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.at;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.Policies;
import org.redress.lifecycle.acknowledgement.AcknowledgementSteps;
import org.redress.lifecycle.closure.ClosureSteps;
import org.redress.lifecycle.closure.WithdrawComplaint;
import org.redress.lifecycle.intake.IntakeSteps;
import org.redress.lifecycle.policy.Permissions;
import org.redress.lifecycle.state.Stage;

/** A step: its name is its URL, the role is asked first, and a refusal is an answer. */
class StepTest {
    @Test
    void a_step_is_called_as_its_command_in_kebab_case() {
        assertThat(IntakeSteps.RECEIVE_COMPLAINT.name()).isEqualTo("receive-complaint");
        assertThat(AcknowledgementSteps.RECORD_SECOND_APOLOGY_AND_THANKS.name())
                .isEqualTo("record-second-apology-and-thanks");
        assertThat(ClosureSteps.CLOSE_COMPLAINT.name()).isEqualTo("close-complaint");
    }

    @Test
    void no_two_steps_share_a_name() {
        assertThat(Lifecycle.STEPS)
                .extracting(Step::name)
                .doesNotHaveDuplicates()
                .hasSize(94);
    }

    @Test
    void the_role_is_asked_before_anything_else() {
        given(at(Stage.NOT_RECEIVED))
                .as(Role.AUDITOR)
                .when(new WithdrawComplaint(text("Never mind")))
                .refused(Refusal.ROLE_NOT_PERMITTED);
    }

    @Test
    void the_policy_says_which_roles_take_a_step() {
        Permissions auditors = new Permissions(Map.of("withdraw-complaint", Set.of(Role.AUDITOR)));
        given(at(Stage.RECEIVED))
                .under(Policies.withPermissions(auditors))
                .as(Role.AUDITOR)
                .when(new WithdrawComplaint(text("Never mind")))
                .thenWarnings();
        given(at(Stage.RECEIVED))
                .under(Policies.withPermissions(auditors))
                .when(new WithdrawComplaint(text("Never mind")))
                .refused(Refusal.ROLE_NOT_PERMITTED);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void a_complaint_that_is_not_open_says_why(Stage stage, Refusal refusal) {
        assertThat(stage.isOpen()).isFalse();
        assertThat(Decision.notOpen(stage)).isEqualTo(new Decision.Refused(refusal));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void an_open_one_has_no_reason(Stage stage) {
        assertThat(stage.isOpen()).isTrue();
        assertThatThrownBy(() -> Decision.notOpen(stage)).hasMessage(stage + " is open");
    }

    @Test
    void a_person_of_one_unit_acts_for_it() {
        PersonId person = new PersonId("p");
        assertThat(new Caller(person, Role.HANDLER, Set.of(new UnitId("u"))).onlyUnit())
                .isEqualTo(new UnitId("u"));
        assertThat(new Caller(person, Role.HANDLER, Set.of()).onlyUnit()).isNull();
        assertThat(new Caller(person, Role.HANDLER, Set.of(new UnitId("u"), new UnitId("v"))).onlyUnit())
                .isNull();
    }

    @Test
    void somebody_else_is_never_the_same() {
        assertThat(Examples.somebodyElseThan(null)).isEqualTo(Examples.SOMEBODY_ELSE);
        assertThat(Examples.somebodyElseThan(new PersonId("p"))).isEqualTo(Examples.SOMEBODY_ELSE);
        assertThat(Examples.somebodyElseThan(Examples.SOMEBODY_ELSE)).isNotEqualTo(Examples.SOMEBODY_ELSE);
    }
}
