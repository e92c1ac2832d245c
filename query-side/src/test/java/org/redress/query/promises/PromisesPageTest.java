package org.redress.query.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.NOON;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseExtended;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.Role;
import org.redress.query.QueueReader;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;

class PromisesPageTest {
    private RunningQuerySide running = RunningQuerySide.onH2();
    private QueueReader queue = new QueueReader(running, "/promises");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void broken_promises_come_first_and_then_the_earliest_due(TestDatabase database) {
        on(database);
        String complaint = happened(
                received("N-1"),
                made("P1", NOON.plusSeconds(1)),
                made("P2", NOON.plusSeconds(2)),
                made("P3", NOON.plusSeconds(3)),
                made("P4", NOON.plusSeconds(4)),
                made("P5", NOON.plusSeconds(5)),
                made("P6", NOON.plusSeconds(6)),
                new PromiseFulfilled("P1", words("called"), null),
                new PromiseReleased("P2"),
                new PromiseBroken("P4"),
                new PromiseBroken("P6"));

        for (String size : List.of("size=1", "size=2", "size=200")) {
            assertThat(queue.rows(Role.HANDLER, size, Set.of(complaint)))
                    .as(size)
                    .extracting(row -> row.attr("data-id").split("/")[1])
                    .containsExactly("P4", "P6", "P3", "P5");
        }
    }

    @Test
    void whoever_may_keep_it_is_led_to_the_form() {
        String complaint = happened(received("N-1"), made("P1", NOON));

        assertThat(QueueReader.steps(queue.row(Role.HANDLER, "size=200", complaint)))
                .containsExactly("fulfil-promise", "extend-promise");
        assertThat(QueueReader.steps(queue.row(Role.SUPERVISOR, "size=200", complaint)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT-1H, s-late, late", "PT1H, s-soon, left", "P3D, s-fine, left"})
    void how_much_time_is_left_is_drawn_and_said(Duration left, String shape, String said) {
        Instant now = running.bean(Clock.class).instant();
        String complaint = happened(received("N-1"), made("P1", now.plus(left)));

        Element row = queue.row(Role.HANDLER, "size=200", complaint);

        assertThat(row.selectFirst("use").attr("href")).isEqualTo("#" + shape);
        assertThat(row.selectFirst(".meta").text()).contains(said, "Owner Nobody yet");
    }

    @Test
    void a_row_tells_that_a_promise_was_broken_or_moved() {
        String broken = happened(received("N-1"), made("P1", NOON), new PromiseBroken("P1"));
        String moved = happened(
                received("N-2"),
                made("P1", NOON),
                new PromiseExtended("P1", NOON.plusSeconds(9), Channel.PHONE, words("tomorrow")));

        assertThat(queue.row(Role.HANDLER, "size=200", broken).text()).contains("its time passed without a word");
        assertThat(queue.row(Role.HANDLER, "size=200", moved).text()).contains("A later time was told once.");
    }

    @Test
    void mine_are_those_of_the_cases_i_answer_for() {
        PersonId me = new PersonId(queue.page(Role.HANDLER, "").body().attr("data-me"));
        String mine = happened(received("N-1"), new OwnerAssigned(new Owner(me, DEALER)), made("P1", NOON));
        String others = happened(received("N-2"), made("P1", NOON));

        assertThat(queue.rows(Role.HANDLER, "size=200&view=mine", Set.of(mine, others)))
                .extracting(row -> row.selectFirst(".meta").text())
                .singleElement()
                .asString()
                .contains("N-1", "Owner You");
    }

    @Test
    void who_keeps_no_promises_has_no_list_of_his_own() {
        assertThat(queue.page(Role.SUPERVISOR, "").select(".views")).isEmpty();
        assertThat(queue.status(Role.SUPERVISOR, "view=mine")).isEqualTo(400);
        assertThat(queue.status(Role.CUSTOMER, "")).isEqualTo(403);
    }

    private static PromiseMade made(String promise, Instant dueAt) {
        return new PromiseMade(promise, PromiseKind.OF_ITS_OWN, words("a letter"), null, dueAt);
    }

    private void on(TestDatabase database) {
        running = RunningQuerySide.on(database);
        queue = new QueueReader(running, "/promises");
    }

    private String happened(ComplaintEvent... events) {
        String complaint = newComplaint();
        running.happened(stream(complaint, List.of(events)));
        return complaint;
    }
}
