package org.redress.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.upkeep.Build;
import org.redress.query.upkeep.Builds;
import org.redress.query.upkeep.RowProof;
import org.redress.query.upkeep.RowProofs;
import org.redress.query.upkeep.View;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Views made anew beside those that answer. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RebuildTest {
    private static final String REBUILD = "/api/views/case-file/rebuild";
    private static final String NO_NODE = "a-node-that-is-dead";

    /** Where other tests may have changed rows behind the views' backs. */
    private static final Set<TestDatabase> MENDED = EnumSet.noneOf(TestDatabase.class);

    private final TestDatabase database;
    private final RunningQuerySide running;
    private final List<String> complaints =
            IntStream.range(0, 6).mapToObj(each -> newComplaint()).toList();

    RebuildTest(TestDatabase database) {
        this.database = database;
        this.running = RunningQuerySide.on(database);
    }

    @BeforeEach
    void much_has_happened() {
        running.happened(complaints.stream()
                .flatMap(each -> stream(each, everything("N-1")).stream())
                .toList());
        if (MENDED.add(database)) {
            running.views().forEach(view -> running.rebuilt(view.name()));
        }
    }

    @AfterEach
    void nothing_is_left_under_way() {
        for (View view : running.views()) {
            if (build(view.name()).path("phase").asString("DONE").equals("DIFFERING")) {
                post("/api/views/" + view.name() + "/rebuild/switch", 202);
            }
        }
        await().atMost(RunningQuerySide.SOON)
                .until(() -> running.views().stream()
                        .noneMatch(view -> Build.Phase.valueOf(
                                        build(view.name()).path("phase").asString("DONE"))
                                .isUnderWay()));
    }

    @Test
    void all_are_made_in_one_reading_compared_and_switched() {
        List<String> before = editions();

        post("/api/views/rebuild", 202);

        for (View view : running.views()) {
            awaitPhase(view.name(), "DONE");
            JsonNode build = build(view.name());
            assertThat(build.get("compared").asLong()).as(view.name()).isPositive();
            assertThat(build.get("differing").asLong()).as(view.name()).isZero();
        }
        assertThat(editions()).doesNotContainAnyElementsOf(before);
        running.awaitViews();
        allAreProved(complaints);
    }

    @Test
    void what_happens_meanwhile_is_in_the_new_rows() {
        List<String> more = new ArrayList<>();

        for (int each = 0; each < 20; each++) {
            String complaint = newComplaint();
            more.add(complaint);
            running.bean(EventStore.class).publish(stream(complaint, everything("N-2")));
            if (each == 4) {
                post("/api/views/rebuild", 202);
            }
        }

        running.views().forEach(view -> awaitPhase(view.name(), "DONE"));
        running.awaitViews();
        allAreProved(more);
        allAreProved(complaints);
    }

    @Test
    void rows_that_differ_wait_for_a_decision_and_the_others_go_on_answering() {
        String damaged = complaints.get(2);
        String before = running.edition("case-file");
        running.jdbc()
                .sql("update case_file set file = replace(file, 'PHONE', 'WEB')"
                        + " where complaint = :id and tenant = :edition")
                .param("id", damaged)
                .param("edition", before)
                .update();
        assertThat(proof(damaged)).isEqualTo(RowProof.Verdict.UNEQUAL);

        post(REBUILD, 202);

        awaitPhase("case-file", "DIFFERING");
        assertThat(build("case-file").get("differing").asInt()).isEqualTo(1);
        assertThat(build("case-file").get("sample").get(0).asString()).isEqualTo(damaged);
        assertThat(running.edition("case-file")).isEqualTo(before);
        assertThat(proof(damaged)).isEqualTo(RowProof.Verdict.UNEQUAL);

        post(REBUILD + "/switch", 202);

        awaitPhase("case-file", "DONE");
        assertThat(proof(damaged)).isEqualTo(RowProof.Verdict.EQUAL);
    }

    @Test
    void a_row_that_is_missing_or_belongs_to_nobody_differs_too() {
        String gone = complaints.get(1);
        String edition = running.edition("case-file");
        running.jdbc()
                .sql("delete from case_file where complaint = :id and tenant = :edition")
                .param("id", gone)
                .param("edition", edition)
                .update();

        post(REBUILD, 202);

        awaitPhase("case-file", "DIFFERING");
        assertThat(build("case-file").get("sample").valueStream().map(JsonNode::asString))
                .containsExactly(gone);
    }

    @Test
    void a_switch_is_taken_back_and_the_earlier_rows_have_caught_up_first() {
        String first = running.edition("case-file");
        post(REBUILD + "?anyway=true", 202);
        awaitPhase("case-file", "DONE");
        String second = running.edition("case-file");
        assertThat(second).isNotEqualTo(first);
        String later = newComplaint();
        running.happened(stream(later, everything("N-3")));

        post("/api/views/case-file/rollback", 202);

        await().atMost(RunningQuerySide.SOON)
                .until(() -> running.edition("case-file").equals(first));
        assertThat(file(later)).contains("N-3");
        running.awaitViews();
        allAreProved(List.of(later));
        // And forth again: the rows that were left are kept in turn.
        post("/api/views/case-file/rollback", 202);
        await().atMost(RunningQuerySide.SOON)
                .until(() -> running.edition("case-file").equals(second));
        running.awaitViews();
        allAreProved(List.of(later));
    }

    @Test
    void what_is_given_up_leaves_nothing_and_changes_nothing() {
        String before = running.edition("case-file");
        int edition = askedFor("case-file", Build.Wish.CANCEL);

        awaitPhase("case-file", "CANCELLED");

        assertThat(running.edition("case-file")).isEqualTo(before);
        awaitGone("case_file", edition);
    }

    @Test
    void what_pauses_goes_on_when_it_is_told_to() {
        String before = running.edition("case-file");
        askedFor("case-file", Build.Wish.PAUSE);
        // A round of whoever builds, seen by another build that comes and goes.
        post("/api/views/promises/rebuild?anyway=true", 202);
        awaitPhase("promises", "DONE");
        assertThat(build("case-file").get("phase").asString()).isEqualTo("QUEUED");
        assertThat(build("case-file").get("isPaused").asBoolean()).isTrue();
        assertThat(running.edition("case-file")).isEqualTo(before);

        post(REBUILD + "/resume", 202);

        awaitPhase("case-file", "DONE");
        assertThat(running.edition("case-file")).isNotEqualTo(before);
    }

    @Test
    void what_a_dead_process_was_at_is_taken_up_whatever_it_was() {
        for (String phase : List.of("FILLING", "CATCHING_UP", "COMPARING")) {
            String before = running.edition("case-file");
            inOne(() -> {
                running.bean(RebuildRequests.class).rebuild(List.of(view("case-file")), true);
                // What it had written of an edition when it died.
                running.jdbc()
                        .sql("""
                                insert into case_file (tenant, complaint, version, position, file)
                                select 'default~' || cast(b.edition as varchar(16)), f.complaint, f.version, f.position, f.file
                                  from case_file f, view_build b
                                 where f.complaint = :complaint and f.tenant = :edition and b.view_name = 'case-file'
                                """)
                        .param("complaint", complaints.getFirst())
                        .param("edition", before)
                        .update();
                running.jdbc()
                        .sql("update view_build set phase = :phase, node = :node where view_name = 'case-file'")
                        .param("phase", phase)
                        .param("node", NO_NODE)
                        .update();
            });

            awaitPhase("case-file", "DONE");

            assertThat(running.edition("case-file")).as(phase).isNotEqualTo(before);
            running.awaitViews();
            allAreProved(complaints);
        }
    }

    @Test
    void whoever_is_no_longer_at_a_build_can_neither_write_it_down_nor_switch() {
        String before = running.edition("case-file");
        askedFor("case-file", Build.Wish.PAUSE);
        Builds builds = running.bean(Builds.class);
        await().atMost(RunningQuerySide.SOON)
                .until(() ->
                        builds.claimed().stream().anyMatch(each -> each.view().equals("case-file")));
        Build build = builds.of(view("case-file")).orElseThrow();
        running.jdbc()
                .sql("update view_build set phase = 'CANCELLED' where view_name = 'case-file'")
                .update();

        assertThatThrownBy(() -> running.bean(Builder.class).finish(build)).isInstanceOf(Builds.NotOurs.class);

        assertThat(running.edition("case-file")).isEqualTo(before);
    }

    @Test
    void what_cannot_be_written_is_set_aside_in_the_new_rows() {
        String poisoned = complaints.get(3);
        running.ownersJdbc()
                .sql("alter table case_file add constraint poisoned_anew check (tenant = '"
                        + running.edition("case-file") + "' or complaint <> '" + poisoned + "')")
                .update();
        try {
            post(REBUILD + "?anyway=true", 202);
            awaitPhase("case-file", "DONE");

            assertThat(running.get(Role.AUDITOR, "/api/views/case-file/dead-letters")
                            .body())
                    .contains(poisoned);
            assertThat(running.get(Role.AUDITOR, "/api/complaints/" + poisoned).statusCode())
                    .isEqualTo(503);
            allAreProved(complaints.subList(0, 3));
        } finally {
            running.ownersJdbc()
                    .sql("alter table case_file drop constraint poisoned_anew")
                    .update();
        }
        post("/api/views/case-file/dead-letters/retry", 200);
        allAreProved(complaints);
    }

    @Test
    void the_rows_before_the_last_are_removed() {
        String first = running.edition("promises");
        running.rebuilt("promises");
        assertThat(rows("promise", first)).isPositive();

        running.rebuilt("promises");

        await().atMost(RunningQuerySide.SOON).until(() -> rows("promise", first) == 0);
    }

    @Test
    void rows_of_older_code_are_made_anew_without_being_asked_for() {
        running.rebuilt("promises");
        String before = running.edition("promises");
        running.jdbc()
                .sql("update view_edition set code_version = 0 where view_name = 'promises'")
                .update();

        running.bean(RebuildRequests.class).askForWhatOtherCodeMade();

        await().atMost(RunningQuerySide.SOON)
                .until(() -> !running.edition("promises").equals(before));
        // Code that is older than the rows it goes back to could not read them.
        awaitPhase("promises", "DONE");
        assertThat(running.post(Role.ADMINISTRATOR, "/api/views/promises/rollback")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void only_administrators_do_any_of_it_and_only_what_there_is() {
        for (String each : List.of("/rebuild", "/rebuild/pause", "/rebuild/resume", "/rebuild/switch", "/rollback")) {
            assertThat(running.post(Role.SUPERVISOR, "/api/views/case-file" + each)
                            .statusCode())
                    .as(each)
                    .isEqualTo(403);
            assertThat(running.post(Role.ADMINISTRATOR, "/api/views/moon" + each)
                            .statusCode())
                    .as(each)
                    .isEqualTo(404);
        }
        assertThat(running.post(Role.SUPERVISOR, "/api/views/rebuild").statusCode())
                .isEqualTo(403);
        running.rebuilt("case-file");
        assertThat(running.post(Role.ADMINISTRATOR, REBUILD + "/pause").statusCode())
                .isEqualTo(404);
        assertThat(running.get(Role.CUSTOMER, REBUILD).statusCode()).isEqualTo(403);
    }

    /** As one transaction, so that whoever builds sees the wish with the build. */
    private int askedFor(String view, Build.Wish wish) {
        RebuildRequests requests = running.bean(RebuildRequests.class);
        inOne(() -> {
            requests.rebuild(List.of(view(view)), true);
            requests.wish(view(view), wish, false);
        });
        return requests.of(view(view)).orElseThrow().edition();
    }

    private void inOne(Runnable work) {
        new TransactionTemplate(running.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    private void allAreProved(List<String> proved) {
        for (String complaint : proved) {
            List<RowProof> proofs = running.bean(RowProofs.class).of(complaint);
            assertThat(proofs)
                    .extracting(RowProof::verdict)
                    .isSubsetOf(Set.of(RowProof.Verdict.EQUAL, RowProof.Verdict.NOT_COMPARED));
        }
    }

    /** Of the file. */
    private RowProof.Verdict proof(String complaint) {
        return running.bean(RowProofs.class).of(complaint).stream()
                .filter(proof -> proof.view().equals("case-file"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private List<String> editions() {
        return running.views().stream()
                .map(view -> view.name() + running.edition(view.name()))
                .toList();
    }

    private View view(String name) {
        return running.views().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String file(String complaint) {
        return running.get(Role.AUDITOR, "/api/complaints/" + complaint).body();
    }

    private long rows(String table, String edition) {
        return running.jdbc()
                .sql("select count(*) from " + table + " where tenant = :edition")
                .param("edition", edition)
                .query(Long.class)
                .single();
    }

    private void awaitGone(String table, int edition) {
        await().atMost(RunningQuerySide.SOON)
                .until(() -> rows(table, "default~" + edition) == 0
                        && running.jdbc()
                                        .sql("select count(*) from view_leftover where edition = :edition")
                                        .param("edition", edition)
                                        .query(Long.class)
                                        .single()
                                == 0);
    }

    private void awaitPhase(String view, String phase) {
        await().atMost(RunningQuerySide.SOON)
                .untilAsserted(() -> assertThat(build(view).path("phase").asString(""))
                        .as(() -> build(view).toString())
                        .isEqualTo(phase));
    }

    private JsonNode build(String view) {
        return JsonMapper.shared()
                .readTree(running.get(Role.ADMINISTRATOR, "/api/views/" + view + "/rebuild")
                        .body());
    }

    private void post(String path, int expected) {
        assertThat(running.post(Role.ADMINISTRATOR, path).statusCode()).as(path).isEqualTo(expected);
    }
}
