package org.redress.lifecycle.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.awaitingAuthorization;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.AppealDecided;
import org.redress.events.AppealResult;
import org.redress.events.Channel;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintType;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.CustomerInformedOfEta;
import org.redress.events.DecisionAppealed;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandMoved;
import org.redress.events.DemandReinstated;
import org.redress.events.DemandReturned;
import org.redress.events.DemandStated;
import org.redress.events.EmergencyAppraised;
import org.redress.events.EmergencyContactAttempted;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.EmergencySupportRequested;
import org.redress.events.EngineerArrived;
import org.redress.events.EngineerEtaConfirmed;
import org.redress.events.EscalationCause;
import org.redress.events.EscalationContactOpened;
import org.redress.events.JointResolutionConvened;
import org.redress.events.LeaderConsulted;
import org.redress.events.NextAppealLevelTold;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.RiskCleared;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.ShopEntryScheduled;
import org.redress.events.ThirdParty;
import org.redress.events.ThirdPartyCoordinated;

/** What each region remembers, event by event; an event that fits nothing leaves no trace. */
class RegionsTest {
    @Test
    void a_promise_that_nobody_made_cannot_be_broken() {
        Promises none = after().promises();
        assertThat(after(new PromiseBroken("P1")).promises()).isEqualTo(none);
        assertThat(none.isOwed("P1")).isFalse();
        assertThatThrownBy(() -> none.dueOf("P1")).hasMessage("not owed");
    }

    @Test
    void a_broken_promise_keeps_the_time_it_was_due() {
        PromiseMade made = new PromiseMade("P1", PromiseKind.REMEDY_EXECUTION, null, null, TOMORROW);
        Promises broken = after(made, new PromiseBroken("P1")).promises();
        assertThat(broken.open()).isEmpty();
        assertThat(broken.dueOf("P1")).isEqualTo(TOMORROW);
        assertThat(broken.ofRemedy()).isEqualTo("P1");
        assertThat(broken.isOverdue("P1", NEXT_WEEK)).isFalse();
        assertThat(after(made, new PromiseBroken("P1"), new PromiseReleased("P1"))
                        .promises()
                        .broken())
                .isEmpty();
    }

    @Test
    void a_promise_is_overdue_once_its_time_has_passed() {
        Promises open = after(new PromiseMade("P1", PromiseKind.OF_ITS_OWN, null, null, TOMORROW))
                .promises();
        assertThat(open.isOverdue("P1", TOMORROW)).isFalse();
        assertThat(open.isOverdue("P1", TOMORROW.plusNanos(1))).isTrue();
        assertThat(open.isOverdue("P2", NEXT_WEEK)).isFalse();
    }

    @Test
    void a_demand_that_moved_comes_back_to_its_place() {
        DemandStated first = new DemandStated("D1", said("A"));
        DemandStated second = new DemandStated("D2", said("B"));
        Demands moved = after(first, second, new DemandMoved("D1", "a-third")).demands();
        assertThat(moved.open()).containsExactly("D2");
        assertThat(moved.areSettledBy(List.of("D2"))).isTrue();
        assertThat(moved.areSettledBy(List.of("D1"))).isFalse();
        assertThat(after(first, second, new DemandMoved("D1", "a-third"), new DemandReturned("D1"))
                        .demands())
                .isEqualTo(after(first, second).demands());
    }

    @Test
    void a_demand_that_was_declined_is_open_again_when_it_is_reinstated() {
        DemandStated stated = new DemandStated("D1", said("A"));
        DemandDeclined declined = new DemandDeclined("D1", said("No"), said("B"));
        assertThat(after(stated, declined).demands().open()).isEmpty();
        assertThat(after(stated, declined, new DemandReinstated("D1")).demands())
                .isEqualTo(after(stated).demands());
    }

    @Test
    void an_escalation_remembers_who_was_asked_and_for_which_level_somebody_prepared() {
        Escalation asked = after(
                        new LeaderConsulted(Role.ENGINEER, null, said("Check")),
                        new LeaderConsulted(Role.REGIONAL_MANAGER, null, said("Pay")),
                        new LeaderConsulted(Role.ENGINEER, null, said("Check again")))
                .escalation();
        assertThat(asked.consulted()).containsExactlyInAnyOrder(Role.ENGINEER, Role.REGIONAL_MANAGER);
        assertThat(asked.isEscalated()).isFalse();
        assertThat(asked.isBriefed()).isTrue();
        Escalation climbed = after(new ComplaintEscalated(2, EscalationCause.THORNY_PROBLEM, said("Two firms")))
                .escalation();
        assertThat(climbed.isEscalated()).isTrue();
        assertThat(climbed.isBriefed()).isFalse();
    }

    @Test
    void contacts_help_and_third_parties_leave_an_escalation_where_it_is() {
        ComplaintEscalated climbed = new ComplaintEscalated(2, EscalationCause.THORNY_PROBLEM, said("Two firms"));
        assertThat(after(
                                climbed,
                                new EscalationContactOpened(2, Channel.PHONE),
                                new JointResolutionConvened(Set.of(Role.CAC_AGENT), said("A pump")),
                                new ThirdPartyCoordinated(ThirdParty.GOVERNMENT, said("They look")))
                        .escalation())
                .isEqualTo(after(climbed).escalation());
    }

    @Test
    void an_appeal_waits_until_it_is_decided_and_the_deciders_are_remembered() {
        DecisionAppealed asked = new DecisionAppealed(1, Role.DEPARTMENT_MANAGER, "D1", said("Not fair"));
        assertThat(after(asked).appeals())
                .isEqualTo(new Appeals(1, new Appeals.Pending(Role.DEPARTMENT_MANAGER, "D1"), Set.of()));
        assertThat(after(asked, new AppealDecided(1, AppealResult.REJECTED, COLLEAGUE, said("It is")))
                        .appeals())
                .isEqualTo(new Appeals(1, null, Set.of(COLLEAGUE)));
        assertThat(after(asked, new NextAppealLevelTold(Role.CAC_AGENT)).appeals())
                .isEqualTo(after(asked).appeals());
    }

    @Test
    void an_emergency_passes_its_stages() {
        EmergencyDeclared declared =
                new EmergencyDeclared(EmergencyKind.OTHER, EnumSet.allOf(EmergencyParty.class), said("It burns"));
        EmergencyContactAttempted tried = new EmergencyContactAttempted(EmergencyParty.ENGINEER, 1, true, null);
        EngineerEtaConfirmed confirmed = new EngineerEtaConfirmed(null, TOMORROW);
        CustomerInformedOfEta informed = new CustomerInformedOfEta(TOMORROW, Channel.PHONE);
        EngineerArrived arrived = new EngineerArrived(TOMORROW);
        assertThat(after().emergency().status()).isEqualTo(Emergency.Status.NONE);
        assertThat(after(declared).emergency().status()).isEqualTo(Emergency.Status.DECLARED);
        assertThat(after(declared, tried).emergency().status()).isEqualTo(Emergency.Status.CONTACTING);
        assertThat(after(declared, tried, confirmed).emergency())
                .isEqualTo(new Emergency(Emergency.Status.ETA_CONFIRMED, Map.of(EmergencyParty.ENGINEER, 1), TOMORROW));
        assertThat(after(declared, confirmed, informed).emergency().status())
                .isEqualTo(Emergency.Status.CUSTOMER_INFORMED);
        assertThat(after(declared, confirmed, informed, confirmed).emergency().status())
                .isEqualTo(Emergency.Status.ETA_CONFIRMED);
        assertThat(after(declared, confirmed, arrived).emergency().status()).isEqualTo(Emergency.Status.ON_SITE);
        assertThat(after(declared, arrived, new EmergencyAppraised("A1"))
                        .emergency()
                        .status())
                .isEqualTo(Emergency.Status.APPRAISED);
        assertThat(after(declared, new EmergencyStoodDown(said("Out")))
                        .emergency()
                        .status())
                .isEqualTo(Emergency.Status.STOOD_DOWN);
        assertThat(after(declared, tried, new EmergencyStoodDown(said("Out")), declared)
                        .emergency())
                .isEqualTo(after(declared).emergency());
    }

    @ParameterizedTest
    @EnumSource(Emergency.Status.class)
    void an_emergency_is_active_between_its_beginning_and_its_end(Emergency.Status status) {
        Set<Emergency.Status> waiting = EnumSet.of(
                Emergency.Status.DECLARED,
                Emergency.Status.CONTACTING,
                Emergency.Status.ETA_CONFIRMED,
                Emergency.Status.CUSTOMER_INFORMED);
        assertThat(status.isActive())
                .isEqualTo(status != Emergency.Status.NONE && status != Emergency.Status.STOOD_DOWN);
        assertThat(status.isBeforeArrival()).isEqualTo(waiting.contains(status));
        assertThat(status.isEtaKnown())
                .isEqualTo(status == Emergency.Status.ETA_CONFIRMED || status == Emergency.Status.CUSTOMER_INFORMED);
    }

    @Test
    void support_and_a_time_in_the_workshop_leave_an_emergency_where_it_is() {
        EmergencyDeclared declared =
                new EmergencyDeclared(EmergencyKind.OTHER, EnumSet.allOf(EmergencyParty.class), said("It burns"));
        assertThat(after(
                                declared,
                                new EmergencySupportRequested(Role.GENERAL_MANAGER, said("Nobody replies")),
                                new ShopEntryScheduled(null, TOMORROW))
                        .emergency())
                .isEqualTo(after(declared).emergency());
    }

    @Test
    void a_case_bears_a_mark_by_its_codes_or_by_a_flag() {
        ComplaintClassified coded =
                new ComplaintClassified("catalogue-1", Set.of(ComplaintType.PARTS), Set.of(Severity.HOSTILE), null);
        assertThat(after().isLitigious()).isFalse();
        assertThat(after(coded).isLitigious()).isTrue();
        assertThat(after(new RiskFlagged(Severity.LITIGATION_RISK, said("Court")))
                        .isLitigious())
                .isTrue();
        assertThat(after(new RiskFlagged(Severity.THORNY, said("Two firms"))).isLitigious())
                .isFalse();
        assertThat(after(new RiskFlagged(Severity.RECURRENCE, said("Again"))).needsPreventionPlan())
                .isTrue();
        assertThat(after(
                                new RiskFlagged(Severity.RECURRENCE, said("Again")),
                                new RiskCleared(Severity.RECURRENCE, said("No")))
                        .needsPreventionPlan())
                .isFalse();
    }

    @Test
    void waiting_for_a_grant_is_seen_on_the_main_way_only_while_it_is_investigated() {
        assertThat(ComplaintState.of(awaitingAuthorization()).stage()).isEqualTo(Stage.AWAITING_AUTHORIZATION);
        assertThat(ComplaintState.of(and(awaitingAuthorization(), new ComplaintWithdrawn(said("Never mind"))))
                        .stage())
                .isEqualTo(Stage.WITHDRAWN);
    }

    private static ComplaintState after(ComplaintEvent... events) {
        return ComplaintState.of(List.of(events));
    }
}
