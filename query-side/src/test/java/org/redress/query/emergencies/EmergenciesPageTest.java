package org.redress.query.emergencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.NOON;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
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
import org.redress.events.Role;
import org.redress.events.ShopEntryScheduled;
import org.redress.query.QueueReader;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;

class EmergenciesPageTest {
    /** Later than any test runs. */
    private static final Instant LATER = NOON.plus(Duration.ofDays(36_500));

    private static final ComplaintEvent TRIED =
            new EmergencyContactAttempted(EmergencyParty.TECHNICAL_HOTLINE, 1, false, null);
    private static final ComplaintEvent REACHED =
            new EmergencyContactAttempted(EmergencyParty.ENGINEER, 1, true, words("he comes"));
    private static final ComplaintEvent COMES = new EngineerEtaConfirmed(COLLEAGUE, LATER);
    private static final ComplaintEvent KNOWN = new CustomerInformedOfEta(LATER, Channel.PHONE);
    private static final ComplaintEvent BOOKED = new ShopEntryScheduled(DEALER, LATER);
    private static final ComplaintEvent THERE = new EngineerArrived(NOON);
    private static final ComplaintEvent APPRAISED = new EmergencyAppraised("A1");
    private static final ComplaintEvent OVER = new EmergencyStoodDown(words("nobody is hurt"));

    private RunningQuerySide running = RunningQuerySide.onH2();
    private QueueReader queue = new QueueReader(running, "/emergencies");

    static Stream<Arguments> stages() {
        return Stream.of(
                stage("Nobody has been telephoned yet.", "record-emergency-contact", "confirm-engineer-eta"),
                stage("Technical hotline (1 try)", "record-emergency-contact", "confirm-engineer-eta", TRIED),
                stage(
                        "Support asked for: Regional manager.",
                        "confirm-engineer-eta",
                        "record-emergency-contact",
                        TRIED,
                        REACHED,
                        new EmergencySupportRequested(Role.REGIONAL_MANAGER, words("nobody answers"))),
                stage("the customer does not know yet", "inform-customer-of-eta", "schedule-shop-entry", COMES),
                stage("The workshop is not booked.", "schedule-shop-entry", "record-arrival", COMES, KNOWN),
                stage("The workshop is booked.", "record-arrival", "", COMES, KNOWN, BOOKED),
                stage(
                        "and no arrival is recorded",
                        "inform-customer-of-eta",
                        "schedule-shop-entry",
                        new EngineerEtaConfirmed(COLLEAGUE, NOON)),
                stage("The engineer came", "record-appraisal", "schedule-shop-entry", COMES, THERE),
                stage("The engineer has appraised it.", "stand-down-emergency", "", COMES, BOOKED, THERE, APPRAISED));
    }

    private static Arguments stage(String said, String first, String second, ComplaintEvent... events) {
        return Arguments.of(
                said, Stream.of(first, second).filter(step -> !step.isEmpty()).toList(), List.of(events));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void a_row_tells_how_far_help_is_and_leads_to_what_brings_it_nearer(
            String said, List<String> steps, List<ComplaintEvent> events) {
        String complaint = declaredAnd(events);

        Element row = queue.row(Role.ENGINEER, "size=200", complaint);

        assertThat(row.text()).contains("Accident.", said);
        assertThat(QueueReader.steps(row)).isEqualTo(steps);
        assertThat(QueueReader.steps(queue.row(Role.SUPERVISOR, "size=200", complaint)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void those_without_help_on_the_way_come_first_of_each_state_the_newest(TestDatabase database) {
        on(database);
        String waiting = declaredAnd(List.of());
        String onItsWay = declaredAnd(List.of(COMES));
        String newer = declaredAnd(List.of());
        String over = declaredAnd(List.of(OVER));
        Set<String> ours = Set.of(waiting, onItsWay, newer, over);

        for (String size : List.of("size=1", "size=200")) {
            assertThat(found(size, ours)).as(size).containsExactly(newer, waiting, onItsWay);
        }
        assertThat(found("view=stood-down&size=200", ours)).containsExactly(over);
    }

    @Test
    void only_those_without_a_time_interrupt_whoever_listens() {
        assertThat(queue.row(Role.ENGINEER, "size=200", declaredAnd(List.of())).hasAttr("data-alarm"))
                .isTrue();
        assertThat(queue.row(Role.ENGINEER, "size=200", declaredAnd(List.of(COMES)))
                        .hasAttr("data-alarm"))
                .isFalse();
    }

    @Test
    void a_customer_reads_no_queue() {
        assertThat(queue.status(Role.CUSTOMER, "")).isEqualTo(403);
    }

    private List<String> found(String query, Set<String> ours) {
        return queue.rows(Role.SUPERVISOR, query, ours).stream()
                .map(row -> row.attr("data-id").split("/")[0])
                .toList();
    }

    private void on(TestDatabase database) {
        running = RunningQuerySide.on(database);
        queue = new QueueReader(running, "/emergencies");
    }

    private String declaredAnd(List<ComplaintEvent> events) {
        List<ComplaintEvent> all = new ArrayList<>(List.of(
                received("N-1"),
                new EmergencyDeclared(
                        EmergencyKind.ACCIDENT_CAR,
                        Set.of(EmergencyParty.ENGINEER, EmergencyParty.TECHNICAL_HOTLINE),
                        words("downhill"))));
        all.addAll(events);
        String complaint = newComplaint();
        running.happened(stream(complaint, all));
        return complaint;
    }
}
