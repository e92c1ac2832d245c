package org.redress.query.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.NOON;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.redress.events.TransferAccepted;
import org.redress.query.ListReader;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;

class PromisesEndpointTest {
    private RunningQuerySide running = RunningQuerySide.onH2();
    private ListReader list = new ListReader(running, "/api/promises");

    /** Keeps the promises of one test apart from those of the others in the same database. */
    private final PersonId us = new PersonId("o-" + UUID.randomUUID());

    @Test
    void a_promise_belongs_to_who_answers_for_the_case_now() {
        String complaint = happened(
                received("N-1"),
                new OwnerAssigned(new Owner(HANDLER, DEALER)),
                made("P1", NOON),
                new TransferAccepted(new Owner(us, null)),
                made("P2", NOON.plusSeconds(1)));

        List<JsonNode> lines = ours("");

        assertThat(lines).extracting(line -> line.get("promise").asString()).containsExactly("P1", "P2");
        JsonNode line = lines.getFirst();
        assertThat(line.get("complaint").asString()).isEqualTo(complaint);
        assertThat(line.get("caseNumber").asString()).isEqualTo("N-1");
        assertThat(line.get("kind").asString()).isEqualTo("OF_ITS_OWN");
        assertThat(line.get("state").asString()).isEqualTo("OPEN");
        assertThat(line.get("dueAt").asString()).isEqualTo(NOON.toString());
        assertThat(line.get("endedAt").isNull()).isTrue();
        assertThat(line.toString()).doesNotContain("a letter");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_filter_narrows_the_board(TestDatabase database) {
        on(database);
        happened(
                received("N-1"),
                new OwnerAssigned(new Owner(us, DEALER)),
                made("P1", NOON.plusSeconds(5)),
                made("P2", NOON.plusSeconds(4)),
                made("P3", NOON.plusSeconds(3)),
                made("P4", NOON.plusSeconds(2)),
                made("P5", NOON.plusSeconds(1)),
                new PromiseFulfilled("P2", words("called"), null),
                new PromiseReleased("P3"),
                new PromiseBroken("P4"),
                new PromiseBroken("P5"),
                new PromiseExtended("P5", NOON.plusSeconds(9), Channel.PHONE, words("tomorrow")));

        assertThat(found("")).containsExactly("P4", "P3", "P2", "P1", "P5");
        assertThat(found("&size=2")).containsExactly("P4", "P3", "P2", "P1", "P5");
        assertThat(found("&state=OPEN")).containsExactly("P1", "P5");
        assertThat(found("&state=FULFILLED")).containsExactly("P2");
        assertThat(found("&state=RELEASED")).containsExactly("P3");
        assertThat(found("&state=BROKEN")).containsExactly("P4");
        assertThat(found("&dueBefore=" + NOON.plusSeconds(4))).containsExactly("P4", "P3");
        assertThat(found("&dueBefore=" + NOON.plusSeconds(4) + "&state=BROKEN&size=1"))
                .containsExactly("P4");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void promises_due_together_follow_each_other_without_a_gap(TestDatabase database) {
        on(database);
        OwnerAssigned ours = new OwnerAssigned(new Owner(us, DEALER));
        String one = happened(received("N-1"), ours, made("P1", NOON), made("P2", NOON));
        String other = happened(received("N-2"), ours, made("P1", NOON), made("P2", NOON.plusNanos(600)));

        assertThat(ours("&size=1"))
                .extracting(line ->
                        line.get("complaint").asString() + line.get("promise").asString())
                .containsExactlyInAnyOrder(one + "P1", one + "P2", other + "P1", other + "P2");
    }

    @Test
    void an_extended_promise_still_tells_that_it_was_broken() {
        happened(
                received("N-1"),
                new OwnerAssigned(new Owner(us, DEALER)),
                made("P1", NOON),
                new PromiseBroken("P1"),
                new PromiseExtended("P1", NOON.plusSeconds(9), Channel.PHONE, words("tomorrow")));

        JsonNode line = ours("").getFirst();

        assertThat(line.get("extensions").asInt()).isEqualTo(1);
        assertThat(line.get("brokenAt").asString()).isNotEmpty();
        assertThat(line.get("dueAt").asString()).isEqualTo(NOON.plusSeconds(9).toString());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_older_version_never_takes_the_place_of_a_newer_one(TestDatabase database) {
        on(database);
        String complaint = newComplaint();
        running.happened(stream(complaint, everything("N-1")));
        List<JsonNode> before = list.of(Set.of(complaint), "size=200");

        running.bean(JdbcPromises.class)
                .write(List.of(PromisesFold.INSTANCE.of(running.historyUntil(complaint, PromiseMade.class))));

        assertThat(list.of(Set.of(complaint), "size=200")).isEqualTo(before).isNotEmpty();
    }

    private List<JsonNode> ours(String filters) {
        return list.all("owner=" + us + filters);
    }

    private List<String> found(String filters) {
        return ours(filters).stream()
                .map(line -> line.get("promise").asString())
                .toList();
    }

    private static PromiseMade made(String promise, Instant dueAt) {
        return new PromiseMade(promise, PromiseKind.OF_ITS_OWN, words("a letter"), null, dueAt);
    }

    @ParameterizedTest
    @CsvSource({
        "state=KEPT, state",
        "dueBefore=today, dueBefore",
        "owner=Li%20Wei, owner",
        "colour=red, colour",
        "size=0, size",
        "cursor=abc, cursor"
    })
    void what_cannot_be_asked_is_named(String query, String field) {
        assertThat(list.errorField(query)).isEqualTo(field);
    }

    @Test
    void a_customer_reads_no_list() {
        assertThat(list.get(Role.CUSTOMER, "").statusCode()).isEqualTo(403);
    }

    private void on(TestDatabase database) {
        running = RunningQuerySide.on(database);
        list = new ListReader(running, "/api/promises");
    }

    private String happened(ComplaintEvent... events) {
        String complaint = newComplaint();
        running.happened(stream(complaint, List.of(events)));
        return complaint;
    }
}
