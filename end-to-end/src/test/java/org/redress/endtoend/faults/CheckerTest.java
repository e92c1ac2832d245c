package org.redress.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The checker is given evidence that was doctored, and must notice. */
class CheckerTest {
    private static final List<Acknowledgement> ACKNOWLEDGED = List.of(
            new Acknowledgement("k-1", "c-1", 1, 3, "RECEIVED"),
            new Acknowledgement("k-2", "c-2", 1, 5, "RECEIVED"),
            new Acknowledgement("k-3", "c-1", 2, 6, "ACKNOWLEDGED"));

    /** One complaint more than was acknowledged: a client that never had its answer. */
    private static final List<LoggedEvent> EVENTS = List.of(
            new LoggedEvent(1, "organisation-default", "Organisation", 0, "UnitFounded", "o-1"),
            of(2, "c-1", 0, "ComplaintReceived", "m-1"),
            of(3, "c-1", 1, "DemandStated", "m-1"),
            of(4, "c-2", 0, "ComplaintReceived", "m-2"),
            of(5, "c-2", 1, "DemandStated", "m-2"),
            of(6, "c-1", 2, "ApologyGiven", "m-3"),
            of(7, "c-3", 0, "ComplaintReceived", "m-4"),
            of(8, "c-3", 1, "DemandStated", "m-4"));

    private static final List<ShownCase> CASES = List.of(
            new ShownCase("c-1", 2, "ACKNOWLEDGED"),
            new ShownCase("c-2", 1, "RECEIVED"),
            new ShownCase("c-3", 1, "RECEIVED"));

    private static final Evidence SOUND = new Evidence(
            ACKNOWLEDGED,
            5,
            new LogAsStored(8, EVENTS),
            List.of(new ShownView("case-file", "FOLLOWING", 8), new ShownView("case-list", "FOLLOWING", 8)),
            CASES,
            CASES.subList(0, 2));

    @Test
    void it_finds_nothing_where_nothing_is_wrong() {
        assertThat(Checker.findings(SOUND)).isEmpty();
    }

    @Test
    void it_finds_an_acknowledged_complaint_that_is_lost_without_a_trace() {
        assertThat(Checker.findings(withAcknowledged(more(new Acknowledgement("k-9", "c-9", 1, 11, "RECEIVED")))))
                .anyMatch(finding -> finding.contains("k-9 was acknowledged as c-9 version 1 and is not in the log"))
                .anyMatch(finding -> finding.contains("the case list misses c-9"));
    }

    @Test
    void it_finds_an_acknowledged_step_that_is_lost_although_the_log_goes_on() {
        Evidence lost = withEvents(replaced(EVENTS, 5, event -> of(6, "c-2", 2, "ApologyGiven", "m-3")));

        assertThat(Checker.findings(lost)).anyMatch(finding -> finding.contains("c-1 version 2 and is not in the log"));
    }

    @Test
    void it_finds_an_event_at_another_position_than_was_answered() {
        Evidence moved = withAcknowledged(
                replaced(ACKNOWLEDGED, 2, answer -> new Acknowledgement("k-3", "c-1", 2, 7, "ACKNOWLEDGED")));

        assertThat(Checker.findings(moved)).containsExactly("c-1 version 2 was acknowledged at position 7 and is at 6");
    }

    @Test
    void it_finds_an_event_that_is_there_twice() {
        assertThat(Checker.findings(withEvents(more(EVENTS, of(9, "c-1", 2, "ApologyGiven", "m-5")))))
                .contains("c-1 version 2 is in the log 2 times")
                .contains("c-1 has sequence 2 where 3 belongs");
    }

    @Test
    void it_finds_a_command_that_took_effect_twice() {
        assertThat(Checker.findings(withEvents(more(EVENTS, of(9, "c-1", 3, "ApologyGiven", "m-3")))))
                .anyMatch(finding -> finding.startsWith("command m-3 is in two places"));
        assertThat(Checker.findings(withEvents(more(EVENTS, of(9, "c-4", 0, "ComplaintReceived", "m-1")))))
                .anyMatch(finding -> finding.startsWith("command m-1 is in two places"));
    }

    @Test
    void it_finds_effects_that_nobody_asked_for() {
        Evidence fewer = new Evidence(ACKNOWLEDGED, 3, SOUND.log(), SOUND.views(), SOUND.listed(), SOUND.filed());

        assertThat(Checker.findings(fewer)).containsExactly("3 commands were asked for and 4 took effect");
    }

    @Test
    void it_finds_one_event_that_answered_two_commands() {
        assertThat(Checker.findings(withAcknowledged(more(new Acknowledgement("k-9", "c-2", 1, 5, "RECEIVED")))))
                .containsExactly("k-2 and k-9 were both answered with c-2 version 1");
    }

    @Test
    void it_finds_one_key_with_two_answers() {
        assertThat(Checker.findings(withAcknowledged(more(new Acknowledgement("k-2", "c-3", 1, 8, "RECEIVED")))))
                .anyMatch(finding -> finding.startsWith("k-2 was answered as"));
    }

    @Test
    void it_finds_a_position_that_is_missing() {
        Evidence gap =
                withLog(new LogAsStored(9, replaced(EVENTS, 7, event -> of(9, "c-3", 1, "DemandStated", "m-4"))));

        assertThat(Checker.findings(gap)).contains("the log goes from position 7 to 9");
    }

    @Test
    void it_finds_a_head_that_is_not_the_end() {
        assertThat(Checker.findings(withLog(new LogAsStored(9, EVENTS))))
                .contains("the log ends at 8 and says its head is 9");
    }

    @Test
    void it_finds_a_sequence_that_is_missing() {
        Evidence gap = withEvents(replaced(EVENTS, 5, event -> of(6, "c-1", 3, "ApologyGiven", "m-3")));

        assertThat(Checker.findings(gap)).contains("c-1 has sequence 3 where 2 belongs");
    }

    @Test
    void it_finds_half_a_command_that_nobody_acknowledged() {
        Evidence half = withLog(new LogAsStored(7, EVENTS.subList(0, 7)));

        assertThat(Checker.findings(half)).anyMatch(finding -> finding.startsWith("command m-4 is not whole"));
    }

    @Test
    void it_finds_a_view_that_stands_still() {
        assertThat(Checker.findings(withViews(new ShownView("case-file", "FOLLOWING", 7))))
                .anyMatch(finding -> finding.contains("does not show the head 8"));
        assertThat(Checker.findings(withViews(new ShownView("case-file", "STOPPED", 8))))
                .anyMatch(finding -> finding.contains("does not show the head 8"));
        assertThat(Checker.findings(withViews())).containsExactly("there are no views");
    }

    @Test
    void it_finds_a_row_that_a_view_misses() {
        assertThat(Checker.findings(withListed(CASES.subList(1, 3)))).containsExactly("the case list misses c-1");
    }

    @Test
    void it_finds_a_row_that_missed_an_event() {
        Evidence behind = withListed(replaced(CASES, 0, row -> new ShownCase("c-1", 1, "RECEIVED")));

        assertThat(Checker.findings(behind))
                .anyMatch(finding -> finding.contains("version 2 was acknowledged"))
                .anyMatch(finding -> finding.contains("the log has"));
    }

    @Test
    void it_finds_a_case_file_that_is_not_shown() {
        Evidence missing = withFiled(new ShownCase("c-1", -1, "404"));

        assertThat(Checker.findings(missing))
                .anyMatch(finding -> finding.contains("the case file shows") && finding.contains("404"));
    }

    @Test
    void it_finds_a_row_that_the_log_does_not_explain() {
        assertThat(Checker.findings(withListed(more(CASES, new ShownCase("c-8", 0, "RECEIVED")))))
                .containsExactly("the case list shows c-8, of which the log knows nothing");
    }

    @Test
    void it_finds_a_row_that_is_shown_twice() {
        assertThat(Checker.findings(withListed(more(CASES, CASES.getFirst()))))
                .containsExactly("the case list shows c-1 twice");
    }

    @Test
    void it_finds_another_status_than_was_answered() {
        assertThat(Checker.findings(withListed(replaced(CASES, 1, row -> new ShownCase("c-2", 1, "CLOSED")))))
                .anyMatch(finding -> finding.contains("it was acknowledged as RECEIVED"));
    }

    private static LoggedEvent of(long position, String stream, long sequence, String type, String command) {
        return new LoggedEvent(position, stream, "Complaint", sequence, type, command);
    }

    private static List<Acknowledgement> more(Acknowledgement acknowledgement) {
        return more(ACKNOWLEDGED, acknowledgement);
    }

    private static <T> List<T> more(List<T> all, T another) {
        List<T> more = new ArrayList<>(all);
        more.add(another);
        return more;
    }

    private static <T> List<T> replaced(List<T> all, int index, UnaryOperator<T> by) {
        List<T> replaced = new ArrayList<>(all);
        replaced.set(index, by.apply(all.get(index)));
        return replaced;
    }

    private static Evidence withAcknowledged(List<Acknowledgement> acknowledged) {
        return new Evidence(acknowledged, 9, SOUND.log(), SOUND.views(), SOUND.listed(), SOUND.filed());
    }

    private static Evidence withEvents(List<LoggedEvent> events) {
        return withLog(new LogAsStored(events.size(), events));
    }

    private static Evidence withLog(LogAsStored log) {
        return new Evidence(ACKNOWLEDGED, 9, log, SOUND.views(), SOUND.listed(), SOUND.filed());
    }

    private static Evidence withViews(ShownView... views) {
        return new Evidence(ACKNOWLEDGED, 9, SOUND.log(), List.of(views), SOUND.listed(), SOUND.filed());
    }

    private static Evidence withListed(List<ShownCase> listed) {
        return new Evidence(ACKNOWLEDGED, 9, SOUND.log(), SOUND.views(), listed, SOUND.filed());
    }

    private static Evidence withFiled(ShownCase filed) {
        return new Evidence(ACKNOWLEDGED, 9, SOUND.log(), SOUND.views(), SOUND.listed(), List.of(filed));
    }
}
