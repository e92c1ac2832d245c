package org.redress.lifecycle.prevention;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.causeKnown;
import static org.redress.lifecycle.Stories.received;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.CauseDimension;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintType;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionNotRequired;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.lifecycle.Given;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** How to keep it from happening again is decided once the cause is known; a grave case needs a plan (M-25, N-37). */
class PreventionTest {
    private static final DecidePrevention PLAN = new DecidePrevention(
            new DecidePrevention.Plan(
                    text("Check each seal"),
                    COLLEAGUE,
                    LocalDate.parse("2026-04-01"),
                    CauseDimension.TECHNOLOGY,
                    Set.of(PreventionElement.PROCESS, PreventionElement.TRAINING)),
            null);
    private static final RecurrencePreventionPlanned PLANNED = new RecurrencePreventionPlanned(
            said("Check each seal"),
            COLLEAGUE,
            LocalDate.parse("2026-04-01"),
            CauseDimension.TECHNOLOGY,
            Set.of(PreventionElement.PROCESS, PreventionElement.TRAINING));
    private static final DecidePrevention NOTHING = new DecidePrevention(null, text("A single case"));
    private static final PreventionNotRequired NOT_REQUIRED = new PreventionNotRequired(said("A single case"));

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN"})
    void it_is_decided_at_any_time_while_open_once_the_cause_is_known(Stage stage) {
        given(causeKnown(at(stage))).when(PLAN).then(PLANNED);
        given(causeKnown(at(stage))).when(NOTHING).then(NOT_REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({"NOT_RECEIVED, COMPLAINT_UNKNOWN", "CLOSED, COMPLAINT_CLOSED", "WITHDRAWN, COMPLAINT_WITHDRAWN"})
    void only_for_an_open_case(Stage stage, Refusal refusal) {
        given(at(stage)).when(PLAN).refused(refusal);
    }

    @Test
    void not_before_the_cause_is_known() {
        given(received()).when(PLAN).refused(Refusal.ROOT_CAUSE_MISSING);
        given(received()).when(NOTHING).refused(Refusal.ROOT_CAUSE_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"MAJOR", "RECURRENCE"})
    void a_grave_or_recurring_case_needs_a_plan(Severity severity) {
        given(causeKnown(received()), marked(severity)).when(NOTHING).refused(Refusal.PREVENTION_PLAN_REQUIRED);
        given(causeKnown(received()), marked(severity)).when(PLAN).then(PLANNED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MAJOR", "RECURRENCE"})
    void another_does_not(Severity severity) {
        given(causeKnown(received()), marked(severity)).when(NOTHING).then(NOT_REQUIRED);
    }

    @Test
    void that_nothing_need_be_changed_is_decided_once() {
        given(causeKnown(received()), NOT_REQUIRED).when(NOTHING).alreadySo();
    }

    @Test
    void a_case_that_became_grave_is_not_so_already() {
        given(causeKnown(received()), NOT_REQUIRED, marked(Severity.MAJOR))
                .when(NOTHING)
                .refused(Refusal.PREVENTION_PLAN_REQUIRED);
    }

    @Test
    void a_plan_may_follow_after_all() {
        given(causeKnown(received()), NOT_REQUIRED).when(PLAN).then(PLANNED);
    }

    @Test
    void a_plan_stays() {
        given(causeKnown(received()), PLANNED).when(PLAN).refused(Refusal.PREVENTION_ALREADY_PLANNED);
        given(causeKnown(received()), PLANNED).when(NOTHING).refused(Refusal.PREVENTION_ALREADY_PLANNED);
    }

    private static Given given(List<ComplaintEvent> history, ComplaintEvent... more) {
        return Given.given(history, more).as(Role.GROUP_LEADER);
    }

    private static ComplaintClassified marked(Severity severity) {
        return new ComplaintClassified("catalogue-1", Set.of(ComplaintType.PARTS), Set.of(severity), null);
    }
}
