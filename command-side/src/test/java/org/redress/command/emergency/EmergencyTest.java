package org.redress.command.emergency;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.DEALER;
import static org.redress.command.complaint.ComplaintStories.NOW;
import static org.redress.command.complaint.ComplaintStories.emergency;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.CustomerInformedOfEta;
import org.redress.events.EmergencyContactAttempted;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.EmergencySupportRequested;
import org.redress.events.EngineerArrived;
import org.redress.events.EngineerEtaConfirmed;
import org.redress.events.MajorCaseNotified;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.ShopEntryScheduled;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.emergency.ConfirmEngineerEta;
import org.redress.lifecycle.emergency.DeclareEmergency;
import org.redress.lifecycle.emergency.InformCustomerOfEta;
import org.redress.lifecycle.emergency.RecordArrival;
import org.redress.lifecycle.emergency.RecordEmergencyContact;
import org.redress.lifecycle.emergency.RequestSupport;
import org.redress.lifecycle.emergency.ScheduleShopEntry;
import org.redress.lifecycle.emergency.StandDownEmergency;

/** An accident or a grave defect: telephone at once, and get the engineer there. */
class EmergencyTest {
    private static final Instant ETA = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant IN_THE_SHOP_AT = Instant.parse("2026-03-03T02:00:00Z");

    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(EmergencyCommands::new);

    @Happens(DeclareEmergency.class)
    void everybody_is_told_at_once() {
        fixture.given(received())
                .when(declare(), asked())
                .expectEvents(
                        new EmergencyDeclared(
                                EmergencyKind.BURNT_CAR,
                                EnumSet.allOf(EmergencyParty.class),
                                words("It burnt on the ring road.")),
                        new RiskFlagged(Severity.MAJOR, words("It burnt on the ring road.")),
                        new MajorCaseNotified(
                                Set.of(Severity.MAJOR), Set.of(Role.CAC_AGENT, Role.REGIONAL_MANAGER), null));
    }

    @Refused(DeclareEmergency.class)
    void one_emergency_goes_on_at_a_time() {
        fixture.given(emergency())
                .when(declare(), asked())
                .expectExceptionDetails(Refusal.EMERGENCY_DECLARED_ALREADY)
                .expectNoEvents();
    }

    @AlreadySo(DeclareEmergency.class)
    void the_same_emergency_sent_twice_is_one_emergency() {
        fixture.given(received())
                .andGivenCommands(keyed(declare()))
                .when(keyed(declare()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RecordEmergencyContact.class)
    void each_try_to_reach_the_engineer_counts() {
        fixture.given(then(emergency(), new EmergencyContactAttempted(EmergencyParty.ENGINEER, 1, false, null)))
                .when(contact(), asked())
                .expectEvents(new EmergencyContactAttempted(EmergencyParty.ENGINEER, 2, false, words("Engaged.")));
    }

    @Refused(RecordEmergencyContact.class)
    void nobody_is_telephoned_without_an_emergency() {
        fixture.given(received())
                .when(contact(), asked())
                .expectExceptionDetails(Refusal.NO_SUCH_EMERGENCY_STAGE)
                .expectNoEvents();
    }

    @AlreadySo(RecordEmergencyContact.class)
    void the_same_try_sent_twice_is_one_try() {
        fixture.given(emergency())
                .andGivenCommands(keyed(contact()))
                .when(keyed(contact()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RequestSupport.class)
    void where_nobody_replies_support_is_looked_for() {
        fixture.given(emergency())
                .when(support(), asked())
                .expectEvents(new EmergencySupportRequested(Role.GENERAL_MANAGER, words("Nobody replies.")));
    }

    @Refused(RequestSupport.class)
    void no_support_is_looked_for_without_an_emergency() {
        fixture.given(received())
                .when(support(), asked())
                .expectExceptionDetails(Refusal.NO_SUCH_EMERGENCY_STAGE)
                .expectNoEvents();
    }

    @AlreadySo(RequestSupport.class)
    void the_same_cry_for_support_sent_twice_is_one_cry() {
        fixture.given(emergency())
                .andGivenCommands(keyed(support()))
                .when(keyed(support()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ConfirmEngineerEta.class)
    void it_is_known_when_the_engineer_comes() {
        fixture.given(emergency()).when(confirm(), asked()).expectEvents(new EngineerEtaConfirmed(COLLEAGUE, ETA));
    }

    @Refused(ConfirmEngineerEta.class)
    void no_engineer_comes_without_an_emergency() {
        fixture.given(received())
                .when(confirm(), asked())
                .expectExceptionDetails(Refusal.NO_SUCH_EMERGENCY_STAGE)
                .expectNoEvents();
    }

    @AlreadySo(ConfirmEngineerEta.class)
    void the_time_that_is_known_is_known() {
        fixture.given(etaConfirmed())
                .when(confirm(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(InformCustomerOfEta.class)
    void the_customer_knows_when_help_comes() {
        fixture.given(etaConfirmed()).when(inform(), asked()).expectEvents(informed());
    }

    @Refused(InformCustomerOfEta.class)
    void nobody_tells_a_time_that_is_not_known() {
        fixture.given(emergency())
                .when(inform(), asked())
                .expectExceptionDetails(Refusal.ETA_UNKNOWN)
                .expectNoEvents();
    }

    @AlreadySo(InformCustomerOfEta.class)
    void what_the_customer_knows_he_knows() {
        fixture.given(then(etaConfirmed(), informed()))
                .when(inform(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ScheduleShopEntry.class)
    void the_vehicle_gets_a_time_in_the_workshop() {
        fixture.given(emergency())
                .when(schedule(), asked())
                .expectEvents(new ShopEntryScheduled(DEALER, IN_THE_SHOP_AT));
    }

    @Refused(ScheduleShopEntry.class)
    void there_is_no_such_hurry_without_an_emergency() {
        fixture.given(received())
                .when(schedule(), asked())
                .expectExceptionDetails(Refusal.NO_SUCH_EMERGENCY_STAGE)
                .expectNoEvents();
    }

    @AlreadySo(ScheduleShopEntry.class)
    void the_same_time_sent_twice_is_recorded_once() {
        fixture.given(emergency())
                .andGivenCommands(keyed(schedule()))
                .when(keyed(schedule()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RecordArrival.class)
    void the_engineer_is_there() {
        fixture.given(etaConfirmed()).when(new RecordArrival(NOW), asked()).expectEvents(new EngineerArrived(NOW));
    }

    @Refused(RecordArrival.class)
    void nobody_arrives_who_was_not_expected() {
        fixture.given(emergency())
                .when(new RecordArrival(NOW), asked())
                .expectExceptionDetails(Refusal.ETA_UNKNOWN)
                .expectNoEvents();
    }

    @AlreadySo(RecordArrival.class)
    void who_is_there_is_there() {
        fixture.given(then(etaConfirmed(), new EngineerArrived(NOW)))
                .when(new RecordArrival(NOW), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(StandDownEmergency.class)
    void the_emergency_ends_and_the_complaint_goes_on() {
        fixture.given(emergency())
                .when(standDown(), asked())
                .expectEvents(new EmergencyStoodDown(words("The fire is out.")));
    }

    @Refused(StandDownEmergency.class)
    void what_is_no_emergency_does_not_end() {
        fixture.given(received())
                .when(standDown(), asked())
                .expectExceptionDetails(Refusal.NO_SUCH_EMERGENCY_STAGE)
                .expectNoEvents();
    }

    @AlreadySo(StandDownEmergency.class)
    void what_is_over_is_over() {
        fixture.given(then(emergency(), new EmergencyStoodDown(words("The fire is out."))))
                .when(standDown(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static List<ComplaintEvent> etaConfirmed() {
        return then(emergency(), new EngineerEtaConfirmed(COLLEAGUE, ETA));
    }

    private static CustomerInformedOfEta informed() {
        return new CustomerInformedOfEta(ETA, Channel.PHONE);
    }

    private static DeclareEmergency declare() {
        return new DeclareEmergency(EmergencyKind.BURNT_CAR, text("It burnt on the ring road."));
    }

    private static RecordEmergencyContact contact() {
        return new RecordEmergencyContact(EmergencyParty.ENGINEER, false, text("Engaged."));
    }

    private static RequestSupport support() {
        return new RequestSupport(Role.GENERAL_MANAGER, text("Nobody replies."));
    }

    private static ConfirmEngineerEta confirm() {
        return new ConfirmEngineerEta(ETA, COLLEAGUE);
    }

    private static InformCustomerOfEta inform() {
        return new InformCustomerOfEta(Channel.PHONE);
    }

    private static ScheduleShopEntry schedule() {
        return new ScheduleShopEntry(IN_THE_SHOP_AT, DEALER);
    }

    private static StandDownEmergency standDown() {
        return new StandDownEmergency(text("The fire is out."));
    }
}
