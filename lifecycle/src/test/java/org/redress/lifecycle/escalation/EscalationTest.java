package org.redress.lifecycle.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.somebodyAs;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.received;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintType;
import org.redress.events.EscalationBriefingPrepared;
import org.redress.events.EscalationCause;
import org.redress.events.EscalationContactOpened;
import org.redress.events.FinalRulingGiven;
import org.redress.events.InvestigationReopened;
import org.redress.events.JointResolutionConvened;
import org.redress.events.LeaderConsulted;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.ThirdParty;
import org.redress.events.ThirdPartyCoordinated;
import org.redress.lifecycle.Cast;
import org.redress.lifecycle.Given;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** The ladder goes up only; nobody talks to an escalated customer unprepared; a superior has the last word (M-11, M-39, P-20, N-40). */
class EscalationTest {
    private static final PrepareEscalationBriefing PREPARATION = new PrepareEscalationBriefing(
            text("Third complaint"),
            List.of(text("He shouts"), text("He leaves")),
            List.of(text("A new pump")),
            text("No new car"));
    private static final OpenEscalationContact CONTACT = new OpenEscalationContact(Channel.FACE_TO_FACE);
    private static final ConveneJointResolution BOTH_MEET =
            meeting(Role.REGIONAL_MANAGER, Role.CAC_AGENT, Role.HANDLER);
    private static final CoordinateThirdParty THIRD_PARTY =
            new CoordinateThirdParty(ThirdParty.CONSUMER_ASSOCIATION, text("They mediate"));
    private static final GiveFinalRuling RULING = new GiveFinalRuling(text("No new car"), text("The law says so"));

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_an_open_case_climbs(Stage stage, Refusal refusal) {
        Given manager = given(at(stage)).as(Role.REGIONAL_MANAGER);
        manager.when(new ConsultLeader(Role.GROUP_LEADER, null, text("Call him")))
                .refused(refusal);
        manager.when(climb(null)).refused(refusal);
        manager.when(PREPARATION).refused(refusal);
        manager.when(CONTACT).refused(refusal);
        manager.when(BOTH_MEET).refused(refusal);
        manager.when(THIRD_PARTY).refused(refusal);
        manager.when(RULING).refused(refusal);
    }

    // Advice

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void somebody_above_is_asked_for_advice_at_any_time(Stage stage) {
        given(at(stage))
                .when(new ConsultLeader(Role.GROUP_LEADER, COLLEAGUE, text("Call him")))
                .then(new LeaderConsulted(Role.GROUP_LEADER, COLLEAGUE, said("Call him")));
        given(at(stage))
                .when(new ConsultLeader(Role.ENGINEER, null, text("Check the seal")))
                .then(new LeaderConsulted(Role.ENGINEER, null, said("Check the seal")));
    }

    // Levels

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_case_climbs_to_the_next_level_where_none_is_named(int level) {
        given(standingOn(level)).when(climb(null)).then(climbed(level + 1));
    }

    @Test
    void or_to_the_level_that_is_named() {
        given(received()).when(climb(1)).then(climbed(1));
        given(received()).when(climb(4)).then(climbed(4));
        given(standingOn(2)).when(climb(3)).then(climbed(3));
    }

    @Test
    void never_to_where_it_stands_and_never_down() {
        given(standingOn(2)).when(climb(2)).refused(Refusal.LEVEL_NOT_HIGHER);
        given(standingOn(2)).when(climb(1)).refused(Refusal.LEVEL_NOT_HIGHER);
    }

    @Test
    void never_beyond_the_general_manager() {
        given(standingOn(4)).when(climb(null)).refused(Refusal.LEVEL_NOT_HIGHER);
        given(standingOn(4)).when(climb(4)).refused(Refusal.LEVEL_NOT_HIGHER);
        given(standingOn(3)).when(climb(5)).refused(Refusal.LEVEL_NOT_HIGHER);
    }

    // Briefing and contact

    @Test
    void whoever_contacts_an_escalated_customer_prepares_for_this_level() {
        given(standingOn(2))
                .when(PREPARATION)
                .then(new EscalationBriefingPrepared(
                        2,
                        said("Third complaint"),
                        List.of(said("He shouts"), said("He leaves")),
                        List.of(said("A new pump")),
                        said("No new car")));
    }

    @Test
    void nobody_prepares_for_a_case_that_was_not_escalated() {
        given(received()).when(PREPARATION).refused(Refusal.NOT_ESCALATED);
        given(received()).when(CONTACT).refused(Refusal.NOT_ESCALATED);
    }

    @Test
    void the_contact_begins_when_it_is_prepared() {
        given(standingOn(2), briefed(2)).when(CONTACT).then(new EscalationContactOpened(2, Channel.FACE_TO_FACE));
    }

    @Test
    void not_before_and_not_with_the_preparation_for_a_lower_level() {
        given(standingOn(2)).when(CONTACT).refused(Refusal.BRIEFING_MISSING);
        given(standingOn(1), briefed(1), climbed(2)).when(CONTACT).refused(Refusal.BRIEFING_MISSING);
    }

    @Test
    void unless_the_preparation_is_left_out_in_this_case() {
        given(standingOn(2), new ProcedureStepOverridden(ProcedureStep.ESCALATION_BRIEFING, said("No time"), COLLEAGUE))
                .when(CONTACT)
                .then(new EscalationContactOpened(2, Channel.FACE_TO_FACE));
    }

    // Others who help

    @Test
    void region_and_customer_centre_look_for_a_solution_of_an_escalated_case_together() {
        given(standingOn(1)).as(Role.REGIONAL_MANAGER).when(BOTH_MEET).then(met());
    }

    @Test
    void or_of_a_thorny_one() {
        given(received(), new RiskFlagged(Severity.THORNY, said("Two firms")))
                .as(Role.CAC_AGENT)
                .when(BOTH_MEET)
                .then(met());
        given(
                        received(),
                        new ComplaintClassified(
                                "catalogue-1", Set.of(ComplaintType.PARTS), Set.of(Severity.THORNY), null))
                .as(Role.CAC_AGENT)
                .when(BOTH_MEET)
                .then(met());
    }

    @Test
    void no_other_case_brings_them_together() {
        given(received(), new RiskFlagged(Severity.HOSTILE, said("He shouts")))
                .as(Role.CAC_AGENT)
                .when(BOTH_MEET)
                .refused(Refusal.NOT_THORNY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REGIONAL_MANAGER", "CAC_AGENT"})
    void neither_of_the_two_is_missing(Role alone) {
        given(standingOn(1))
                .as(Role.CAC_AGENT)
                .when(meeting(alone, Role.GENERAL_MANAGER))
                .refused(Refusal.PARTICIPANT_MISSING);
    }

    @ParameterizedTest
    @EnumSource(ThirdParty.class)
    void what_came_of_dealing_with_somebody_from_outside_is_recorded(ThirdParty party) {
        given(received())
                .as(Role.REGIONAL_MANAGER)
                .when(new CoordinateThirdParty(party, text("They mediate")))
                .then(new ThirdPartyCoordinated(party, said("They mediate")));
    }

    // The last word

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1, GROUP_LEADER
                    1, DEPARTMENT_MANAGER
                    1, REGIONAL_MANAGER
                    2, REGIONAL_MANAGER
                    3, REGIONAL_MANAGER
                    1, GENERAL_MANAGER
                    4, GENERAL_MANAGER
                    """)
    void a_superior_of_those_who_disagree_rules(int level, Role superior) {
        given(standingOn(level))
                .by(somebodyAs(superior))
                .when(RULING)
                .then(new FinalRulingGiven(
                        1, somebodyAs(superior).person(), said("No new car"), said("The law says so")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2, GROUP_LEADER
                    2, DEPARTMENT_MANAGER
                    4, REGIONAL_MANAGER
                    """)
    void nobody_rules_over_those_above(int level, Role inferior) {
        given(standingOn(level)).by(somebodyAs(inferior)).when(RULING).refused(Refusal.NOT_SUPERIOR);
    }

    @Test
    void nobody_rules_in_his_own_case() {
        given(standingOn(1)).as(Role.GENERAL_MANAGER).when(RULING).refused(Refusal.NOT_SUPERIOR);
    }

    @Test
    void there_is_nothing_to_rule_on_before_a_case_climbs() {
        given(received()).by(somebodyAs(Role.GENERAL_MANAGER)).when(RULING).refused(Refusal.NOT_ESCALATED);
    }

    @Test
    void a_ruling_holds_for_its_round_and_lifts_the_case_to_where_rulings_stand() {
        FinalRulingGiven first = new FinalRulingGiven(1, Cast.COLLEAGUE, said("No new car"), said("The law says so"));
        ComplaintState ruled = ComplaintState.of(and(standingOn(1), first));
        assertThat(ruled.isRuled()).isTrue();
        assertThat(ruled.escalation().level()).isEqualTo(3);
        assertThat(ComplaintState.of(and(standingOn(4), first)).escalation().level())
                .isEqualTo(4);
        assertThat(ComplaintState.of(and(standingOn(1), first, new InvestigationReopened()))
                        .isRuled())
                .isFalse();
        given(standingOn(1), first, new InvestigationReopened())
                .by(somebodyAs(Role.GENERAL_MANAGER))
                .when(RULING)
                .then(new FinalRulingGiven(
                        2, somebodyAs(Role.GENERAL_MANAGER).person(), said("No new car"), said("The law says so")));
    }

    private static List<ComplaintEvent> standingOn(int level) {
        return level == 0 ? received() : and(received(), climbed(level));
    }

    private static EscalateComplaint climb(@Nullable Integer toLevel) {
        return new EscalateComplaint(EscalationCause.NOT_FEELING_VALUED, text("He asks for the boss"), toLevel);
    }

    private static ComplaintEscalated climbed(int level) {
        return new ComplaintEscalated(level, EscalationCause.NOT_FEELING_VALUED, said("He asks for the boss"));
    }

    private static EscalationBriefingPrepared briefed(int level) {
        return new EscalationBriefingPrepared(
                level, said("Known"), List.of(said("All")), List.of(said("One")), said("None"));
    }

    private static ConveneJointResolution meeting(Role... participants) {
        return new ConveneJointResolution(Set.of(participants), text("A new pump and an apology"));
    }

    private static JointResolutionConvened met() {
        return new JointResolutionConvened(
                Set.of(Role.REGIONAL_MANAGER, Role.CAC_AGENT, Role.HANDLER), said("A new pump and an apology"));
    }
}
