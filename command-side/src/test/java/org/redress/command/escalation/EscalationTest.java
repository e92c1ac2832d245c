package org.redress.command.escalation;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.DEALER;
import static org.redress.command.complaint.ComplaintStories.HANDLER;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.escalated;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.withdrawn;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.Channel;
import org.redress.events.ComplaintEscalated;
import org.redress.events.EscalationBriefingPrepared;
import org.redress.events.EscalationCause;
import org.redress.events.EscalationContactOpened;
import org.redress.events.FinalRulingGiven;
import org.redress.events.JointResolutionConvened;
import org.redress.events.LeaderConsulted;
import org.redress.events.Role;
import org.redress.events.ThirdParty;
import org.redress.events.ThirdPartyCoordinated;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.escalation.ConsultLeader;
import org.redress.lifecycle.escalation.ConveneJointResolution;
import org.redress.lifecycle.escalation.CoordinateThirdParty;
import org.redress.lifecycle.escalation.EscalateComplaint;
import org.redress.lifecycle.escalation.GiveFinalRuling;
import org.redress.lifecycle.escalation.OpenEscalationContact;
import org.redress.lifecycle.escalation.PrepareEscalationBriefing;

/** Up the ladder: advice, levels, the briefing before the contact, and the final ruling. */
class EscalationTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(EscalationCommands::new);

    @Happens(ConsultLeader.class)
    void the_advice_of_somebody_above_is_recorded() {
        fixture.given(received())
                .when(consult(), asked())
                .expectEvents(new LeaderConsulted(Role.GROUP_LEADER, COLLEAGUE, words("Offer to fetch the car.")));
    }

    @Refused(ConsultLeader.class)
    void nobody_asks_for_advice_on_a_closed_case() {
        fixture.given(closed())
                .when(consult(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_CLOSED)
                .expectNoEvents();
    }

    @AlreadySo(ConsultLeader.class)
    void the_same_advice_sent_twice_is_recorded_once() {
        fixture.given(received())
                .andGivenCommands(keyed(consult()))
                .when(keyed(consult()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(EscalateComplaint.class)
    void a_case_climbs_by_one_level_where_none_is_named() {
        fixture.given(escalated())
                .when(escalate(null), asked())
                .expectEvents(new ComplaintEscalated(2, EscalationCause.STAFF_ATTITUDE, words("He was shouted at.")));
    }

    @Happens(EscalateComplaint.class)
    void a_case_climbs_to_the_level_that_is_named() {
        fixture.given(received())
                .when(escalate(4), asked())
                .expectEvents(new ComplaintEscalated(4, EscalationCause.STAFF_ATTITUDE, words("He was shouted at.")));
    }

    @Refused(EscalateComplaint.class)
    void no_case_climbs_to_where_it_stands() {
        fixture.given(escalated())
                .when(escalate(1), asked())
                .expectExceptionDetails(Refusal.LEVEL_NOT_HIGHER)
                .expectNoEvents();
    }

    @AlreadySo(EscalateComplaint.class)
    void the_same_climb_sent_twice_is_one_level() {
        fixture.given(received())
                .andGivenCommands(keyed(escalate(null)))
                .when(keyed(escalate(null)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(PrepareEscalationBriefing.class)
    void somebody_prepares_for_an_escalated_customer() {
        fixture.given(escalated()).when(prepare(), asked()).expectEvents(prepared());
    }

    @Refused(PrepareEscalationBriefing.class)
    void nobody_prepares_for_a_customer_who_is_with_the_handler() {
        fixture.given(received())
                .when(prepare(), asked())
                .expectExceptionDetails(Refusal.NOT_ESCALATED)
                .expectNoEvents();
    }

    @AlreadySo(PrepareEscalationBriefing.class)
    void the_same_briefing_sent_twice_is_one_briefing() {
        fixture.given(escalated())
                .andGivenCommands(keyed(prepare()))
                .when(keyed(prepare()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(OpenEscalationContact.class)
    void whoever_is_prepared_talks_to_an_escalated_customer() {
        fixture.given(then(escalated(), prepared()))
                .when(new OpenEscalationContact(Channel.PHONE), asked())
                .expectEvents(new EscalationContactOpened(1, Channel.PHONE));
    }

    @Refused(OpenEscalationContact.class)
    void nobody_talks_unprepared_to_an_escalated_customer() {
        fixture.given(escalated())
                .when(new OpenEscalationContact(Channel.PHONE), asked())
                .expectExceptionDetails(Refusal.BRIEFING_MISSING)
                .expectNoEvents();
    }

    @AlreadySo(OpenEscalationContact.class)
    void the_same_opening_sent_twice_is_recorded_once() {
        fixture.given(then(escalated(), prepared()))
                .andGivenCommands(keyed(new OpenEscalationContact(Channel.PHONE)))
                .when(keyed(new OpenEscalationContact(Channel.PHONE)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ConveneJointResolution.class)
    void the_region_and_the_centre_look_for_a_solution_together() {
        fixture.given(escalated())
                .when(convene(Role.REGIONAL_MANAGER, Role.CAC_AGENT), askedBy(Role.REGIONAL_MANAGER))
                .expectEvents(new JointResolutionConvened(
                        Set.of(Role.REGIONAL_MANAGER, Role.CAC_AGENT), words("A new gearbox.")));
    }

    @Refused(ConveneJointResolution.class)
    void neither_of_them_does_it_alone() {
        fixture.given(escalated())
                .when(convene(Role.REGIONAL_MANAGER, Role.ENGINEER), askedBy(Role.REGIONAL_MANAGER))
                .expectExceptionDetails(Refusal.PARTICIPANT_MISSING)
                .expectNoEvents();
    }

    @AlreadySo(ConveneJointResolution.class)
    void the_same_meeting_sent_twice_is_one_meeting() {
        ConveneJointResolution convene = convene(Role.REGIONAL_MANAGER, Role.CAC_AGENT);
        fixture.given(escalated())
                .andGivenCommands(keyed(convene, Role.CAC_AGENT))
                .when(keyed(convene, Role.CAC_AGENT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(CoordinateThirdParty.class)
    void the_region_deals_with_somebody_from_outside() {
        fixture.given(received())
                .when(coordinate(), askedBy(Role.REGIONAL_MANAGER))
                .expectEvents(new ThirdPartyCoordinated(ThirdParty.CONSUMER_ASSOCIATION, words("They wait for us.")));
    }

    @Refused(CoordinateThirdParty.class)
    void what_was_taken_back_is_nobody_elses_matter() {
        fixture.given(withdrawn())
                .when(coordinate(), askedBy(Role.REGIONAL_MANAGER))
                .expectExceptionDetails(Refusal.COMPLAINT_WITHDRAWN)
                .expectNoEvents();
    }

    @AlreadySo(CoordinateThirdParty.class)
    void the_same_talk_sent_twice_is_one_talk() {
        fixture.given(received())
                .andGivenCommands(keyed(coordinate(), Role.REGIONAL_MANAGER))
                .when(keyed(coordinate(), Role.REGIONAL_MANAGER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(GiveFinalRuling.class)
    void a_superior_decides_what_those_below_did_not_agree_on() {
        fixture.given(escalated())
                .when(rule(), askedBy(COLLEAGUE, Role.GENERAL_MANAGER, DEALER))
                .expectEvents(
                        new FinalRulingGiven(1, COLLEAGUE, words("A used gearbox."), words("It is ten years old.")));
    }

    @Refused(GiveFinalRuling.class)
    void nobody_has_the_last_word_in_his_own_case() {
        fixture.given(escalated())
                .when(rule(), askedBy(HANDLER, Role.GENERAL_MANAGER, DEALER))
                .expectExceptionDetails(Refusal.NOT_SUPERIOR)
                .expectNoEvents();
    }

    @AlreadySo(GiveFinalRuling.class)
    void the_same_ruling_sent_twice_is_one_ruling() {
        fixture.given(escalated())
                .andGivenCommands(keyed(rule(), COLLEAGUE, Role.GENERAL_MANAGER))
                .when(keyed(rule(), COLLEAGUE, Role.GENERAL_MANAGER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static EscalationBriefingPrepared prepared() {
        return new EscalationBriefingPrepared(
                1,
                words("The third repair this year."),
                List.of(words("He goes to court.")),
                List.of(words("A used gearbox.")),
                words("No new car."));
    }

    private static ConsultLeader consult() {
        return new ConsultLeader(Role.GROUP_LEADER, COLLEAGUE, text("Offer to fetch the car."));
    }

    private static EscalateComplaint escalate(@Nullable Integer toLevel) {
        return new EscalateComplaint(EscalationCause.STAFF_ATTITUDE, text("He was shouted at."), toLevel);
    }

    private static PrepareEscalationBriefing prepare() {
        return new PrepareEscalationBriefing(
                text("The third repair this year."),
                List.of(text("He goes to court.")),
                List.of(text("A used gearbox.")),
                text("No new car."));
    }

    private static ConveneJointResolution convene(Role one, Role another) {
        return new ConveneJointResolution(Set.of(one, another), text("A new gearbox."));
    }

    private static CoordinateThirdParty coordinate() {
        return new CoordinateThirdParty(ThirdParty.CONSUMER_ASSOCIATION, text("They wait for us."));
    }

    private static GiveFinalRuling rule() {
        return new GiveFinalRuling(text("A used gearbox."), text("It is ten years old."));
    }
}
