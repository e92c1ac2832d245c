package org.redress.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.upkeep.Finding;
import org.redress.query.upkeep.Finding.Kind;
import org.redress.query.upkeep.Findings;
import org.redress.query.upkeep.Reconciled;
import org.redress.query.upkeep.Reconciled.Place;
import org.redress.query.upkeep.Reconciler;
import org.redress.query.upkeep.Reconciliations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the views have applied, held against what the log has stored. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReconciliationTest {
    private static final String ADDRESS = "/api/views/reconciliation";
    private static final String NO_NODE = "a-node-that-is-dead";

    private static final String A_LINE_TOO_MANY = """
            insert into promise (tenant, id, complaint, version, state, due_at, entry)
            select tenant, complaint || '/nobody-made-it', complaint, version, state, due_at, entry
              from promise
             where tenant = :edition and complaint = :id
             order by id
             fetch first row only
            """;

    private final RunningQuerySide running;
    private final List<String> complaints =
            IntStream.range(0, 8).mapToObj(each -> newComplaint()).toList();
    private final int events = everything("N-1").size();

    ReconciliationTest(TestDatabase database) {
        running = RunningQuerySide.on(database);
        running.happened(complaints.stream()
                .flatMap(each -> stream(each, everything("N-1")).stream())
                .toList());
    }

    @Test
    void what_is_as_it_should_be_is_found_so() {
        JsonNode ended = reconciled();

        assertThat(ended.get("checked").asLong()).isGreaterThanOrEqualTo(complaints.size());
        assertThat(ended.get("views")).hasSameSizeAs(running.views());
        assertThat(found(complaints)).isEmpty();
    }

    @Test
    void each_kind_of_fault_is_found_for_its_view_and_its_complaint_and_nothing_else() {
        String unknown = newComplaint();
        change("case-file", "delete from case_file where tenant = :edition and complaint = :id", 0);
        change(
                "case-list",
                "update case_entry set version = version - 1 where tenant = :edition and complaint = :id",
                1);
        change(
                "overview",
                "update overview_case set version = version + 5 where tenant = :edition and complaint = :id",
                2);
        change("promises", "delete from promise where tenant = :edition and complaint = :id", 3);
        change(
                "promises",
                "update promise set entry = replace(entry, '\"promise\":\"', '\"promise\":\"x') "
                        + "where tenant = :edition and complaint = :id",
                4);
        change("promises", A_LINE_TOO_MANY, 5);
        running.jdbc()
                .sql("""
                        insert into case_file (tenant, complaint, version, position, file)
                        select tenant, :unknown, version, position, file
                          from case_file
                         where tenant = :edition and complaint = :id
                        """)
                .param("unknown", unknown)
                .param("edition", running.edition("case-file"))
                .param("id", complaints.get(6))
                .update();

        JsonNode ended = reconciled();

        assertThat(ended.get("findings").asLong()).isGreaterThanOrEqualTo(7);
        List<String> about = new ArrayList<>(complaints);
        about.add(unknown);
        assertThat(found(about))
                .extracting(Finding::view, Finding::complaint, Finding::kind)
                .containsExactlyInAnyOrder(
                        tuple("case-file", complaints.get(0), Kind.MISSING),
                        tuple("case-list", complaints.get(1), Kind.BEHIND),
                        tuple("overview", complaints.get(2), Kind.AHEAD),
                        tuple("promises", complaints.get(3), Kind.MISSING),
                        tuple("promises", complaints.get(4), Kind.DIFFERENT),
                        tuple("promises", complaints.get(5), Kind.ORPHANED),
                        tuple("case-file", unknown, Kind.ORPHANED));
        Map<String, Finding> byComplaint =
                found(about).stream().collect(Collectors.toMap(Finding::complaint, Function.identity()));
        assertThat(byComplaint.get(complaints.get(0)))
                .extracting(Finding::stored, Finding::applied)
                .containsExactly((long) events, 0L);
        assertThat(byComplaint.get(complaints.get(1)))
                .extracting(Finding::stored, Finding::applied)
                .containsExactly((long) events, events - 1L);
        assertThat(byComplaint.get(complaints.get(2)))
                .extracting(Finding::stored, Finding::applied)
                .containsExactly((long) events, events + 5L);
        mend(unknown);
        reconciled();
        assertThat(found(about)).isEmpty();
    }

    @Test
    void rows_that_applied_as_many_events_are_folded_anew_for_some() {
        String changed = complaints.get(7);
        change(
                "case-file",
                "update case_file set file = replace(file, 'PHONE', 'WEB') where tenant = :edition and complaint = :id",
                7);

        // The first of a part is always among those.
        Reconciled part =
                running.bean(Reconciler.class).part(new Place("", changed.substring(0, changed.length() - 1)));

        assertThat(part.findings())
                .filteredOn(finding -> finding.complaint().equals(changed))
                .containsExactly(new Finding("case-file", changed, Kind.DIFFERENT, events, events));
        running.rebuilt("case-file");
    }

    @Test
    void what_a_view_has_set_aside_is_explained() {
        change("promises", "delete from promise where tenant = :edition and complaint = :id", 0);
        change("promises", A_LINE_TOO_MANY, 1);
        for (String aside : complaints.subList(0, 2)) {
            running.jdbc()
                    .sql("""
                            insert into dead_letter (tenant, view_name, complaint, first_position, cause, attempts,
                                                     parked_at)
                            values (:edition, 'promises', :complaint, 7, 'java.lang.IllegalStateException', 2,
                                    current_timestamp)
                            """)
                    .param("edition", running.edition("promises"))
                    .param("complaint", aside)
                    .update();
        }
        try {
            JsonNode ended = reconciled();

            assertThat(found(complaints)).isEmpty();
            assertThat(ended.get("views")
                            .valueStream()
                            .filter(view -> view.get("view").asString().equals("promises"))
                            .findFirst()
                            .orElseThrow()
                            .get("setAside")
                            .asLong())
                    .isPositive();
        } finally {
            running.jdbc()
                    .sql("delete from dead_letter where view_name = 'promises'")
                    .update();
            running.rebuilt("promises");
        }
    }

    @Test
    void what_happens_meanwhile_is_never_a_fault() throws InterruptedException {
        List<String> more =
                IntStream.range(0, 10).mapToObj(each -> newComplaint()).toList();
        Thread busy = Thread.ofPlatform().start(() -> {
            for (int step = 0; step < events; step++) {
                for (String each : more) {
                    running.bean(EventStore.class)
                            .publish(stream(each, everything("N-2")).get(step));
                }
            }
        });
        while (busy.isAlive()) {
            reconciled();
            assertThat(found(more)).isEmpty();
        }
        busy.join();
        running.awaitViews();
        reconciled();
        assertThat(found(more)).isEmpty();
    }

    @Test
    void what_a_dead_process_was_at_goes_on_where_it_left_off() {
        reconciled();
        running.jdbc()
                .sql("update reconciliation set state = 'UNDER_WAY', node = :node, phase = 'promises', after_key = '',"
                        + " checked = 4711")
                .param("node", NO_NODE)
                .update();

        await().atMost(RunningQuerySide.SOON).until(() -> state().equals("DONE"));

        assertThat(last().get("checked").asLong()).isEqualTo(4711);
    }

    @Test
    void what_is_cancelled_ends_and_what_is_another_process_s_is_left_alone() {
        reconciled();
        Reconciliations reconciliations = running.bean(Reconciliations.class);
        running.jdbc()
                .sql("update reconciliation set state = 'UNDER_WAY', node = null, cancelled = true")
                .update();
        await().atMost(RunningQuerySide.SOON).until(() -> state().equals("CANCELLED"));

        assertThat(reconciliations.cancel()).isFalse();
        assertThat(delete(Role.ADMINISTRATOR)).isEqualTo(404);
        assertThat(reconciliations.claimed()).isEmpty();
        reconciled();
    }

    @Test
    void each_night_has_one_whoever_looks_and_however_often() {
        reconciled();
        LocalDate night = LocalDate.parse("2999-01-01");
        ReconcilerLoop loop = loop();
        Instant asked = askedAt();
        loop.askAtNight(at(night, "03:09:59"));
        assertThat(askedAt()).isEqualTo(asked);

        loop.askAtNight(at(night, "03:10:00"));

        await().atMost(RunningQuerySide.SOON).until(() -> !askedAt().equals(asked) && state().equals("DONE"));
        Instant nightly = askedAt();
        loop.askAtNight(at(night, "05:00:00"));
        loop().askAtNight(at(night, "06:00:00"));
        loop().askAtNight(at(night.plusDays(1), "08:00:00"));
        assertThat(askedAt()).isEqualTo(nightly);
        loop().askAtNight(at(night.plusDays(1), "07:09:00"));
        await().atMost(RunningQuerySide.SOON).until(() -> !askedAt().equals(nightly) && state().equals("DONE"));
        running.jdbc().sql("update reconciliation set nightly_on = null").update();
    }

    @Test
    void only_administrators_begin_and_cancel_and_who_works_here_sees() {
        reconciled();
        assertThat(running.post(Role.SUPERVISOR, ADDRESS).statusCode()).isEqualTo(403);
        assertThat(delete(Role.SUPERVISOR)).isEqualTo(403);
        assertThat(running.get(Role.AUDITOR, ADDRESS).statusCode()).isEqualTo(200);
    }

    private int delete(Role role) {
        return running.send(running.request(role, ADDRESS).DELETE().build()).statusCode();
    }

    private ReconcilerLoop loop() {
        return new ReconcilerLoop(
                running.bean(Reconciler.class),
                running.bean(Reconciliations.class),
                LocalTime.parse("03:10"),
                ZoneOffset.UTC,
                Clock.systemUTC());
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    private JsonNode reconciled() {
        await().atMost(RunningQuerySide.SOON).until(() -> !state().equals("UNDER_WAY"));
        assertThat(running.post(Role.ADMINISTRATOR, ADDRESS).statusCode()).isEqualTo(202);
        await().atMost(RunningQuerySide.SOON).until(() -> !state().equals("UNDER_WAY"));
        assertThat(state()).isEqualTo("DONE");
        return last();
    }

    private JsonNode last() {
        return JsonMapper.shared().readTree(running.get(Role.AUDITOR, ADDRESS).body());
    }

    private String state() {
        return last().path("state").asString("");
    }

    private Instant askedAt() {
        return Instant.parse(last().get("askedAt").asString());
    }

    private List<Finding> found(Collection<String> about) {
        return running.bean(Findings.class).first(Findings.KEPT_MAX).stream()
                .filter(finding -> about.contains(finding.complaint()))
                .toList();
    }

    private void change(String view, String statement, int complaint) {
        assertThat(running.jdbc()
                        .sql(statement)
                        .param("edition", running.edition(view))
                        .param("id", complaints.get(complaint))
                        .update())
                .as(statement)
                .isPositive();
    }

    private void mend(String unknown) {
        running.jdbc()
                .sql("delete from case_file where complaint = :id")
                .param("id", unknown)
                .update();
        List.of("case-file", "case-list", "overview", "promises").forEach(running::rebuilt);
    }
}
