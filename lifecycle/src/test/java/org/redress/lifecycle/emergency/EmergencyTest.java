package org.redress.lifecycle.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.WORKSHOP;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.received;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintType;
import org.redress.events.CustomerInformedOfEta;
import org.redress.events.EmergencyAppraised;
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
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Emergency;
import org.redress.lifecycle.state.Stage;

/** Everybody is told at once, the customer knows when help comes, and each try is on record (M-31, P-65, SC-06). */
class EmergencyTest {
    private static final DeclareEmergency DECLARATION = new DeclareEmergency(EmergencyKind.BURNT_CAR, text("It burns"));
    private static final ConfirmEngineerEta ETA = new ConfirmEngineerEta(TOMORROW, COLLEAGUE);
    private static final InformCustomerOfEta INFORMATION = new InformCustomerOfEta(Channel.SMS);
    private static final ScheduleShopEntry ENTRY = new ScheduleShopEntry(TOMORROW, WORKSHOP);
    private static final RecordArrival ARRIVAL = new RecordArrival(NOW);
    private static final StandDownEmergency END = new StandDownEmergency(text("The fire is out"));
    private static final RequestSupport SUPPORT = new RequestSupport(Role.GENERAL_MANAGER, text("Nobody replies"));

    private static final EmergencyDeclared DECLARED =
            new EmergencyDeclared(EmergencyKind.BURNT_CAR, EnumSet.allOf(EmergencyParty.class), said("It burns"));
    private static final EngineerEtaConfirmed CONFIRMED = new EngineerEtaConfirmed(COLLEAGUE, TOMORROW);
    private static final CustomerInformedOfEta INFORMED = new CustomerInformedOfEta(TOMORROW, Channel.SMS);
    private static final EngineerArrived ARRIVED = new EngineerArrived(NOW);
    private static final EmergencyAppraised APPRAISED = new EmergencyAppraised("A1");
    private static final EmergencyStoodDown STOOD_DOWN = new EmergencyStoodDown(said("The fire is out"));

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_an_open_case_has_an_emergency(Stage stage, Refusal refusal) {
        Stream.of(
                        DECLARATION,
                        contact(EmergencyParty.ENGINEER, true, null),
                        SUPPORT,
                        ETA,
                        INFORMATION,
                        ENTRY,
                        ARRIVAL,
                        END)
                .forEach(command -> given(at(stage)).when(command).refused(refusal));
    }

    // Declaring

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void an_emergency_makes_the_case_a_grave_one_that_is_known_above(Stage stage) {
        given(at(stage)).when(DECLARATION).then(DECLARED, new RiskFlagged(Severity.MAJOR, said("It burns")), alerted());
    }

    @Test
    void a_case_that_is_grave_already_is_not_marked_again() {
        given(received(), new RiskFlagged(Severity.MAJOR, said("It smoked")))
                .when(DECLARATION)
                .then(DECLARED, alerted());
        given(
                        received(),
                        new ComplaintClassified(
                                "catalogue-1", Set.of(ComplaintType.PARTS), Set.of(Severity.MAJOR), null))
                .when(DECLARATION)
                .then(DECLARED, alerted());
    }

    @ParameterizedTest
    @MethodSource("active")
    void there_is_one_emergency_at_a_time(List<ComplaintEvent> story) {
        given(story).when(DECLARATION).refused(Refusal.EMERGENCY_DECLARED_ALREADY);
    }

    @Test
    void another_may_follow_when_one_is_over() {
        given(stoodDown())
                .when(DECLARATION)
                .then(DECLARED, new RiskFlagged(Severity.MAJOR, said("It burns")), alerted());
    }

    // Telephoning

    @Test
    void each_try_to_each_party_is_counted_for_itself() {
        given(declared())
                .when(contact(EmergencyParty.ENGINEER, false, "Engaged"))
                .then(tried(EmergencyParty.ENGINEER, 1, false, "Engaged"));
        given(declared(), tried(EmergencyParty.ENGINEER, 1, false, null))
                .when(contact(EmergencyParty.ENGINEER, true, null))
                .then(tried(EmergencyParty.ENGINEER, 2, true, null));
        given(declared(), tried(EmergencyParty.ENGINEER, 1, false, null))
                .when(contact(EmergencyParty.REGIONAL_MANAGER, true, null))
                .then(tried(EmergencyParty.REGIONAL_MANAGER, 1, true, null));
    }

    @Test
    void telephoning_goes_on_until_the_engineer_is_there() {
        given(declared(), CONFIRMED)
                .when(contact(EmergencyParty.ENGINEER, true, null))
                .then(tried(EmergencyParty.ENGINEER, 1, true, null));
        given(declared(), CONFIRMED, INFORMED)
                .when(contact(EmergencyParty.TECHNICAL_HOTLINE, true, null))
                .then(tried(EmergencyParty.TECHNICAL_HOTLINE, 1, true, null));
        assertThat(ComplaintState.of(and(declared(), CONFIRMED, tried(EmergencyParty.ENGINEER, 1, true, null)))
                        .emergency()
                        .status())
                .isEqualTo(Emergency.Status.ETA_CONFIRMED);
    }

    @ParameterizedTest
    @MethodSource("withoutAWait")
    void nobody_is_chased_when_nobody_is_waited_for(List<ComplaintEvent> story) {
        given(story).when(contact(EmergencyParty.ENGINEER, true, null)).refused(Refusal.NO_SUCH_EMERGENCY_STAGE);
        given(story).when(ETA).refused(Refusal.NO_SUCH_EMERGENCY_STAGE);
    }

    @Test
    void tries_are_counted_anew_in_another_emergency() {
        given(declared(), tried(EmergencyParty.ENGINEER, 1, false, null), STOOD_DOWN, DECLARED)
                .when(contact(EmergencyParty.ENGINEER, true, null))
                .then(tried(EmergencyParty.ENGINEER, 1, true, null));
    }

    // Support and the workshop

    @ParameterizedTest
    @MethodSource("active")
    void support_is_looked_for_and_the_workshop_booked_while_it_goes_on(List<ComplaintEvent> story) {
        given(story).when(SUPPORT).then(new EmergencySupportRequested(Role.GENERAL_MANAGER, said("Nobody replies")));
        given(story).when(ENTRY).then(new ShopEntryScheduled(WORKSHOP, TOMORROW));
        given(story).when(new ScheduleShopEntry(TOMORROW, null)).then(new ShopEntryScheduled(null, TOMORROW));
    }

    @ParameterizedTest
    @MethodSource("inactive")
    void not_before_and_not_after(List<ComplaintEvent> story) {
        given(story).when(SUPPORT).refused(Refusal.NO_SUCH_EMERGENCY_STAGE);
        given(story).when(ENTRY).refused(Refusal.NO_SUCH_EMERGENCY_STAGE);
    }

    // The engineer's time of arrival

    @Test
    void it_is_known_when_the_engineer_comes() {
        given(declared()).when(ETA).then(CONFIRMED);
        given(declared(), tried(EmergencyParty.ENGINEER, 1, true, null))
                .when(ETA)
                .then(CONFIRMED);
        given(declared()).when(new ConfirmEngineerEta(TOMORROW, null)).then(new EngineerEtaConfirmed(null, TOMORROW));
    }

    @Test
    void the_same_time_is_no_news() {
        given(declared(), CONFIRMED).when(ETA).alreadySo();
        given(declared(), CONFIRMED, INFORMED).when(ETA).alreadySo();
    }

    @Test
    void another_time_is_and_the_customer_must_hear_of_it() {
        EngineerEtaConfirmed later = new EngineerEtaConfirmed(COLLEAGUE, NEXT_WEEK);
        given(declared(), CONFIRMED, INFORMED)
                .when(new ConfirmEngineerEta(NEXT_WEEK, COLLEAGUE))
                .then(later);
        given(declared(), CONFIRMED, INFORMED, later)
                .when(INFORMATION)
                .then(new CustomerInformedOfEta(NEXT_WEEK, Channel.SMS));
    }

    @Test
    void the_customer_hears_when_the_engineer_comes_once() {
        given(declared(), CONFIRMED).when(INFORMATION).then(INFORMED);
        given(declared(), CONFIRMED, INFORMED).when(INFORMATION).alreadySo();
    }

    @Test
    void nobody_can_say_when_before_it_is_known() {
        given(declared()).when(INFORMATION).refused(Refusal.ETA_UNKNOWN);
        given(declared()).when(ARRIVAL).refused(Refusal.ETA_UNKNOWN);
        given(declared(), tried(EmergencyParty.ENGINEER, 1, true, null))
                .when(INFORMATION)
                .refused(Refusal.ETA_UNKNOWN);
        given(declared(), tried(EmergencyParty.ENGINEER, 1, true, null))
                .when(ARRIVAL)
                .refused(Refusal.ETA_UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("withoutAWait")
    void nobody_is_told_when_there_is_nobody_to_wait_for(List<ComplaintEvent> story) {
        given(story).when(INFORMATION).refused(Refusal.NO_SUCH_EMERGENCY_STAGE);
    }

    // On site

    @Test
    void the_engineer_arrives_once() {
        given(declared(), CONFIRMED).when(ARRIVAL).then(ARRIVED);
        given(declared(), CONFIRMED, INFORMED).when(ARRIVAL).then(ARRIVED);
        given(declared(), CONFIRMED, ARRIVED).when(ARRIVAL).alreadySo();
        given(declared(), CONFIRMED, ARRIVED, APPRAISED).when(ARRIVAL).alreadySo();
    }

    @ParameterizedTest
    @MethodSource("inactive")
    void nobody_arrives_where_nothing_happened(List<ComplaintEvent> story) {
        given(story).when(ARRIVAL).refused(Refusal.NO_SUCH_EMERGENCY_STAGE);
    }

    // Standing down

    @ParameterizedTest
    @MethodSource("active")
    void it_ends_with_a_reason_and_the_complaint_goes_on(List<ComplaintEvent> story) {
        given(story).when(END).then(STOOD_DOWN);
        assertThat(ComplaintState.of(and(story, STOOD_DOWN)).stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void it_ends_once() {
        given(stoodDown()).when(END).alreadySo();
    }

    @Test
    void what_never_was_does_not_end() {
        given(received()).when(END).refused(Refusal.NO_SUCH_EMERGENCY_STAGE);
    }

    private static Stream<List<ComplaintEvent>> active() {
        return Stream.of(
                declared(),
                and(declared(), tried(EmergencyParty.ENGINEER, 1, false, null)),
                and(declared(), CONFIRMED),
                and(declared(), CONFIRMED, INFORMED),
                and(declared(), CONFIRMED, ARRIVED),
                and(declared(), CONFIRMED, ARRIVED, APPRAISED));
    }

    private static Stream<List<ComplaintEvent>> inactive() {
        return Stream.of(received(), stoodDown());
    }

    private static Stream<List<ComplaintEvent>> withoutAWait() {
        return Stream.of(
                received(),
                stoodDown(),
                and(declared(), CONFIRMED, ARRIVED),
                and(declared(), CONFIRMED, ARRIVED, APPRAISED));
    }

    private static List<ComplaintEvent> declared() {
        return and(received(), DECLARED);
    }

    private static List<ComplaintEvent> stoodDown() {
        return and(declared(), STOOD_DOWN);
    }

    private static MajorCaseNotified alerted() {
        return new MajorCaseNotified(Set.of(Severity.MAJOR), Set.of(Role.CAC_AGENT, Role.REGIONAL_MANAGER), null);
    }

    private static RecordEmergencyContact contact(EmergencyParty party, boolean reached, @Nullable String note) {
        return new RecordEmergencyContact(party, reached, note == null ? null : text(note));
    }

    private static EmergencyContactAttempted tried(
            EmergencyParty party, int attempt, boolean reached, @Nullable String note) {
        return new EmergencyContactAttempted(party, attempt, reached, note == null ? null : said(note));
    }
}
