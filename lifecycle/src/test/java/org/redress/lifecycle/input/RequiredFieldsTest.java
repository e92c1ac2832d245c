package org.redress.lifecycle.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.DEALER;
import static org.redress.lifecycle.Cast.text;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.events.CauseDimension;
import org.redress.events.InvalidValue;
import org.redress.events.PreventionElement;
import org.redress.lifecycle.closure.CloseComplaint;
import org.redress.lifecycle.intake.ReceiveComplaint;
import org.redress.lifecycle.ownership.TransferOwnership;
import org.redress.lifecycle.prevention.DecidePrevention;
import org.redress.lifecycle.remedy.AcceptRemedy;
import org.redress.lifecycle.remedy.StartRemedy;

/** What a command cannot do without. */
class RequiredFieldsTest {
    private record WithFlag(boolean flag, String word) {}

    @Test
    void fields_that_may_be_absent_are_not_required() {
        assertThat(RequiredFields.of(ReceiveComplaint.class))
                .containsExactly("channel", "customer", "narrative", "demands");
        assertThat(RequiredFields.of(AcceptRemedy.class)).containsExactly("option", "outlineAgreed");
        assertThat(RequiredFields.of(CloseComplaint.class)).isEmpty();
        assertThat(RequiredFields.of(StartRemedy.class)).isEmpty();
    }

    @Test
    void a_primitive_is_never_absent() {
        assertThat(RequiredFields.of(WithFlag.class)).containsExactly("word");
    }

    @Test
    void a_transfer_names_a_person_or_a_unit() {
        assertThat(new TransferOwnership(COLLEAGUE, DEALER, text("On leave")).toUnit())
                .isEqualTo(DEALER);
        assertThatThrownBy(() -> new TransferOwnership(null, null, text("On leave")))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("toPerson"));
    }

    @Test
    void prevention_is_a_plan_or_a_reason_for_none() {
        DecidePrevention.Plan plan = new DecidePrevention.Plan(
                text("Check"), COLLEAGUE, LocalDate.EPOCH, CauseDimension.SUPPLIER, Set.of(PreventionElement.PROCESS));
        assertThatThrownBy(() -> new DecidePrevention(null, null))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("plan"));
        assertThatThrownBy(() -> new DecidePrevention(plan, text("None")))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must be given, or notRequiredBecause, and not both");
    }
}
