package org.redress.lifecycle.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.DEALER;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.somebodyAs;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.closed;
import static org.redress.lifecycle.Stories.held;
import static org.redress.lifecycle.Stories.importedAndClosed;
import static org.redress.lifecycle.Stories.proposed;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.started;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.AppealDecided;
import org.redress.events.AppealResult;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.ComplaintReopened;
import org.redress.events.DecisionAppealed;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandReinstated;
import org.redress.events.EscalationCause;
import org.redress.events.FinalRulingGiven;
import org.redress.events.HoldReason;
import org.redress.events.InvestigationReopened;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.PromiseReleased;
import org.redress.events.ResultReportResumed;
import org.redress.events.ResultReportSuspended;
import org.redress.events.Role;
import org.redress.lifecycle.Policies;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.policy.Ladder;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** One level of the published ladder at a time, decided by that level and never by whoever decided before (M-36, P-14, SC-32). */
class AppealTest {
    private static final AppealDecision APPEAL = new AppealDecision(text("That is not fair"), null);
    private static final DemandDeclined DECLINED = new DemandDeclined("D1", said("No"), said("A used pump"));
    private static final Caller MANAGER = somebodyAs(Role.DEPARTMENT_MANAGER);

    @ParameterizedTest
    @CsvSource({"NOT_RECEIVED, COMPLAINT_UNKNOWN", "WITHDRAWN, COMPLAINT_WITHDRAWN", "MERGED, COMPLAINT_MERGED"})
    void only_a_case_of_ours_is_appealed_and_decided(Stage stage, Refusal refusal) {
        given(at(stage)).when(APPEAL).refused(refusal);
        given(at(stage)).by(MANAGER).when(deciding(AppealResult.UPHELD)).refused(refusal);
    }

    // Appealing

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "WITHDRAWN", "MERGED"})
    void the_customer_asks_the_first_level_at_any_time_even_after_the_end(Stage stage) {
        given(at(stage)).when(APPEAL).then(appealed(1, Role.DEPARTMENT_MANAGER, null), climbed(1));
    }

    @Test
    void the_next_appeal_goes_to_the_next_level() {
        given(received(), appealed(1, Role.DEPARTMENT_MANAGER, null), climbed(1), rejected(1, COLLEAGUE))
                .when(APPEAL)
                .then(appealed(2, Role.REGIONAL_MANAGER, null), climbed(3));
        given(received(), appealed(2, Role.REGIONAL_MANAGER, null), climbed(3), rejected(2, COLLEAGUE))
                .when(APPEAL)
                .then(appealed(3, Role.GENERAL_MANAGER, null), climbed(4));
    }

    @Test
    void the_ladder_ends_with_the_general_manager() {
        given(received(), appealed(3, Role.GENERAL_MANAGER, null), climbed(4), rejected(3, COLLEAGUE))
                .when(APPEAL)
                .refused(Refusal.APPEAL_LADDER_EXHAUSTED);
    }

    @Test
    void the_published_ladder_is_the_organisations() {
        given(received())
                .under(Policies.withLadder(new Ladder(Map.of(), List.of(Role.CAC_AGENT))))
                .when(APPEAL)
                .then(appealed(1, Role.CAC_AGENT, null));
        given(received())
                .under(Policies.withLadder(new Ladder(Map.of(), List.of())))
                .when(APPEAL)
                .refused(Refusal.APPEAL_LADDER_EXHAUSTED);
    }

    @Test
    void a_case_that_stands_so_high_already_does_not_climb() {
        given(received(), climbed(1)).when(APPEAL).then(appealed(1, Role.DEPARTMENT_MANAGER, null));
        given(received(), climbed(4)).when(APPEAL).then(appealed(1, Role.DEPARTMENT_MANAGER, null));
    }

    @Test
    void an_appeal_may_be_about_a_declined_demand() {
        given(received(), DECLINED).when(about("D1")).then(appealed(1, Role.DEPARTMENT_MANAGER, "D1"), climbed(1));
    }

    @Test
    void not_about_one_that_was_not_declined() {
        given(received()).when(about("D1")).refused(Refusal.DEMAND_NOT_DECIDED);
    }

    @Test
    void not_about_one_that_nobody_stated() {
        given(received(), DECLINED).when(about("D2")).refused(Refusal.DEMAND_UNKNOWN);
    }

    @Test
    void one_appeal_waits_at_a_time() {
        given(appealing(null)).when(APPEAL).refused(Refusal.APPEAL_PENDING);
    }

    // Deciding

    @Test
    void a_rejection_changes_nothing_else() {
        given(appealing("D1")).by(MANAGER).when(deciding(AppealResult.REJECTED)).then(rejected(1, MANAGER.person()));
        given(and(closed(), appealed(1, Role.DEPARTMENT_MANAGER, null)))
                .by(MANAGER)
                .when(deciding(AppealResult.REJECTED))
                .then(rejected(1, MANAGER.person()));
    }

    @Test
    void an_appeal_that_is_upheld_opens_the_demand_and_the_investigation_again() {
        given(appealing("D1"))
                .by(MANAGER)
                .when(deciding(AppealResult.UPHELD))
                .then(upheld(), new DemandReinstated("D1"), new InvestigationReopened());
        given(appealing(null))
                .by(MANAGER)
                .when(deciding(AppealResult.UPHELD))
                .then(upheld(), new InvestigationReopened());
    }

    @Test
    void what_was_on_the_table_is_off_it() {
        given(proposed(), appealed(1, Role.DEPARTMENT_MANAGER, null))
                .by(MANAGER)
                .when(deciding(AppealResult.UPHELD))
                .then(upheld(), new PromiseReleased("P2"), new InvestigationReopened());
    }

    @Test
    void the_manufacturers_centre_waits_again_where_it_was_told_to_wait_for_parts() {
        given(
                        held(),
                        new ComplaintForwarded(DEALER),
                        new ResultReportSuspended(HoldReason.PARTS_NOT_ARRIVED),
                        appealed(1, Role.DEPARTMENT_MANAGER, null))
                .by(MANAGER)
                .when(deciding(AppealResult.UPHELD))
                .then(upheld(), new PromiseReleased("P2"), new ResultReportResumed(), new InvestigationReopened());
    }

    @Test
    void a_closed_case_is_opened_again() {
        given(closed(), appealed(1, Role.DEPARTMENT_MANAGER, null))
                .by(MANAGER)
                .when(deciding(AppealResult.UPHELD))
                .then(upheld(), new ComplaintReopened(said("Heard again")));
    }

    @Test
    void and_gets_an_owner_where_it_had_none() {
        given(importedAndClosed(), appealed(1, Role.DEPARTMENT_MANAGER, null))
                .by(MANAGER)
                .when(deciding(AppealResult.UPHELD))
                .then(
                        upheld(),
                        new ComplaintReopened(said("Heard again")),
                        new OwnerAssigned(new Owner(MANAGER.person(), DEALER)));
    }

    @Test
    void work_begins_anew_where_it_had_begun_and_goes_on_where_it_had_not() {
        assertThat(ComplaintState.of(and(started(), new InvestigationReopened()))
                        .stage())
                .isEqualTo(Stage.UNDER_INVESTIGATION);
        assertThat(ComplaintState.of(and(acknowledged(), new InvestigationReopened()))
                        .stage())
                .isEqualTo(Stage.ACKNOWLEDGED);
        assertThat(ComplaintState.of(and(acknowledged(), new InvestigationReopened()))
                        .progress()
                        .round())
                .isEqualTo(2);
    }

    @Test
    void there_is_nothing_to_decide_before_the_customer_appeals() {
        given(received()).by(MANAGER).when(deciding(AppealResult.UPHELD)).refused(Refusal.NO_APPEAL_PENDING);
        given(appealing(null), rejected(1, COLLEAGUE))
                .by(MANAGER)
                .when(deciding(AppealResult.UPHELD))
                .refused(Refusal.NO_APPEAL_PENDING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REGIONAL_MANAGER", "GENERAL_MANAGER"})
    void no_other_level_decides(Role other) {
        given(appealing(null))
                .by(somebodyAs(other))
                .when(deciding(AppealResult.UPHELD))
                .refused(Refusal.NOT_THE_APPEAL_LEVEL);
    }

    @Test
    void the_owner_does_not_decide_about_his_own_case() {
        given(appealing(null))
                .as(Role.DEPARTMENT_MANAGER)
                .when(deciding(AppealResult.REJECTED))
                .refused(Refusal.DECIDED_BEFORE);
    }

    @Test
    void whoever_ruled_does_not_decide_about_his_ruling() {
        given(appealing(null), new FinalRulingGiven(1, COLLEAGUE, said("No new car"), said("The law says so")))
                .by(new Caller(COLLEAGUE, Role.DEPARTMENT_MANAGER, Set.of()))
                .when(deciding(AppealResult.REJECTED))
                .refused(Refusal.DECIDED_BEFORE);
    }

    @Test
    void nobody_decides_twice() {
        given(appealing(null), rejected(1, COLLEAGUE), appealed(2, Role.REGIONAL_MANAGER, null))
                .by(new Caller(COLLEAGUE, Role.REGIONAL_MANAGER, Set.of()))
                .when(deciding(AppealResult.REJECTED))
                .refused(Refusal.DECIDED_BEFORE);
        given(
                        appealing(null),
                        rejected(1, COLLEAGUE),
                        appealed(2, Role.REGIONAL_MANAGER, null),
                        rejected(2, MANAGER.person()),
                        appealed(3, Role.GENERAL_MANAGER, null))
                .by(new Caller(COLLEAGUE, Role.GENERAL_MANAGER, Set.of()))
                .when(deciding(AppealResult.REJECTED))
                .refused(Refusal.DECIDED_BEFORE);
    }

    private static List<ComplaintEvent> appealing(@Nullable String demand) {
        return and(received(), DECLINED, appealed(1, Role.DEPARTMENT_MANAGER, demand), climbed(1));
    }

    private static AppealDecision about(String demand) {
        return new AppealDecision(text("That is not fair"), id(demand));
    }

    private static DecisionAppealed appealed(int level, Role addressee, @Nullable String demand) {
        return new DecisionAppealed(level, addressee, demand, said("That is not fair"));
    }

    private static ComplaintEscalated climbed(int level) {
        return new ComplaintEscalated(level, EscalationCause.APPEALED, said("That is not fair"));
    }

    private static DecideAppeal deciding(AppealResult result) {
        return new DecideAppeal(result, text("Heard again"));
    }

    private static AppealDecided upheld() {
        return new AppealDecided(1, AppealResult.UPHELD, MANAGER.person(), said("Heard again"));
    }

    private static AppealDecided rejected(int level, PersonId by) {
        return new AppealDecided(level, AppealResult.REJECTED, by, said("Heard again"));
    }
}
