package org.redress.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.Visitor;
import org.redress.query.replica.Replica;
import org.redress.query.replica.ReplicaStatus;
import org.redress.query.upkeep.Build;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.redress.query.views.ViewStatus.State;

class OperationsPageTest {
    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final String complaint = newComplaint();

    @BeforeEach
    void something_has_happened() {
        running.happened(stream(complaint, everything("N-1").subList(0, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void every_view_is_told_with_what_it_lacks(String language) {
        Document page = new Visitor(running, Role.ADMINISTRATOR).page("/operations", language);

        assertThat(page.select(".t--views tbody th").eachText())
                .hasSameSizeAs(running.views())
                .contains("case-file", "case-list");
        assertThat(page.select(".t--views tbody tr").first().text())
                .contains(language.equals("en") ? "caught up" : "已跟上");
        assertThat(page.select(".fig")).hasSize(5);
        assertThat(page.select(".fig--late")).isEmpty();
        assertThat(page.select("[data-wish=rebuild]")).hasSameSizeAs(running.views());
    }

    @Test
    void only_administrators_are_offered_something_to_do() {
        Document page = new Visitor(running, Role.SUPERVISOR).page("/operations", "en");

        assertThat(page.select("[data-wish], [data-ask], [data-replica], [data-retry], main dialog"))
                .isEmpty();
        assertThat(page.select("#r-views .panel__foot").text()).contains("for administrators");
    }

    @Test
    void a_case_that_was_set_aside_is_an_alarm_with_its_cause() {
        running.jdbc()
                .sql("""
                        insert into dead_letter (tenant, view_name, complaint, first_position, cause, attempts, parked_at)
                        values (:edition, 'promises', :complaint, 7, 'java.lang.IllegalStateException', 2,
                                current_timestamp)
                        """)
                .param("edition", running.edition("promises"))
                .param("complaint", complaint)
                .update();
        try {
            Document page = new Visitor(running, Role.ADMINISTRATOR).page("/operations", "en");

            assertThat(page.select(".fig--late").text()).contains("Set aside 1");
            assertThat(page.select(".t--dl tbody").text())
                    .contains(complaint.substring(0, 8), "promises", "java.lang.IllegalStateException", "position 7");
            assertThat(page.select(".t--dl [data-retry]").attr("data-retry"))
                    .isEqualTo("/api/views/promises/dead-letters/" + complaint + "/retry");
            assertThat(page.select("#r-letters .panel__head [data-retry]").attr("data-retry"))
                    .isEqualTo("/api/views/promises/dead-letters/retry");
        } finally {
            running.jdbc()
                    .sql("delete from dead_letter where complaint = :complaint")
                    .param("complaint", complaint)
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void what_is_not_as_stored_is_an_alarm_with_its_case(String language) {
        Visitor administrator = new Visitor(running, Role.ADMINISTRATOR);
        String edition = running.edition("promises");
        running.jdbc()
                .sql("""
                        insert into promise (tenant, id, complaint, version, state, due_at, entry)
                        values (:edition, :id, :complaint, 7, 'OPEN', current_timestamp, '{}')
                        """)
                .param("edition", edition)
                .param("id", complaint + "/nobody-made-it")
                .param("complaint", complaint)
                .update();
        try {
            awaitReconciled();

            Document page = administrator.page("/operations", language);

            assertThat(page.select("#r-reconciliation .ink-late")).isNotEmpty();
            assertThat(page.select(".t--findings tbody tr").eachText())
                    .anyMatch(row -> row.contains(complaint.substring(0, 8))
                            && row.contains("promises")
                            && row.contains(language.equals("en") ? "nothing is stored of it 0 8" : "没有存储任何事件 0 8"));
            assertThat(page.select("#reconcile").attr("data-reconcile")).isEqualTo("POST");
            assertThat(new Visitor(running, Role.SUPERVISOR)
                            .page("/operations", language)
                            .select("[data-reconcile]"))
                    .isEmpty();
        } finally {
            running.jdbc()
                    .sql("delete from promise where complaint = :complaint")
                    .param("complaint", complaint)
                    .update();
        }
        awaitReconciled();
        assertThat(administrator
                        .page("/operations", language)
                        .select(".t--findings")
                        .text())
                .doesNotContain(complaint.substring(0, 8));
    }

    private void awaitReconciled() {
        assertThat(running.post(Role.ADMINISTRATOR, "/api/views/reconciliation").statusCode())
                .isEqualTo(202);
        await().atMost(RunningQuerySide.SOON)
                .until(() -> running.get(Role.ADMINISTRATOR, "/api/views/reconciliation")
                        .body()
                        .contains("\"state\":\"DONE\""));
    }

    @Test
    void a_view_that_is_stopped_is_an_alarm() {
        View view = running.views().iterator().next();
        StreamingEventProcessor processor = running.bean(ViewProgress.class).processorOf(view);
        processor.shutDown();
        try {
            Document page = new Visitor(running, Role.ADMINISTRATOR).page("/operations", "en");

            assertThat(page.select(".fig--late").text()).contains("Standing still 1");
            assertThat(page.select(".t--views .ink-late").text()).contains("stopped");
            assertThat(page.select(".t--health tbody tr").eachText())
                    .contains("Views down " + view.name(), "Database well");
        } finally {
            processor.start();
        }
        running.awaitViews();
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures", "rebuilds", "views", "reconciliation", "health", "replica", "letters"})
    void each_region_can_be_had_alone(String region) {
        Document part = new Visitor(running, Role.SUPERVISOR).page("/operations?region=" + region, "en");

        assertThat(part.select("#r-" + region).attr("hx-get")).isEqualTo("/operations?region=" + region);
        assertThat(part.select(".rail, main")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void the_replica_of_this_node_tells_how_far_it_is_and_can_be_made_anew(String language) {
        Visitor administrator = new Visitor(running, Role.ADMINISTRATOR);
        await().atMost(RunningQuerySide.SOON)
                .until(() -> Long.valueOf(0)
                        .equals(running.bean(Replica.class).status().behind()));

        Document page = administrator.page("/operations", language);

        assertThat(page.select("#r-replica tbody th").text()).isEqualTo(language.equals("en") ? "caught up" : "已跟上");
        assertThat(page.select("#r-replica tbody td").first().text()).isEqualTo("0");
        assertThat(page.select("#r-replica [data-replica]").attr("data-replica"))
                .isEqualTo("POST");
        assertThat(page.select("#r-replica progress")).isEmpty();
    }

    @Test
    void a_new_replica_is_told_with_its_progress_in_hundredths() {
        assertThat(progress(0, 300).percent()).isZero();
        assertThat(progress(299, 300).percent()).isEqualTo(99);
        // The log may have been told further than its head was when that was asked for.
        assertThat(progress(301, 300).percent()).isEqualTo(100);
        assertThat(progress(0, 0).percent()).isEqualTo(100);
        assertThat(new ReplicaStatus(7L, 9, 9, null).behind()).isEqualTo(2);
        assertThat(new ReplicaStatus(null, 9, 0, null).behind()).isNull();
    }

    private static ReplicaStatus.Progress progress(long position, long until) {
        return new ReplicaStatus.Progress(Instant.EPOCH, position, until, 1, null);
    }

    @Test
    void customers_see_none_of_it() {
        assertThat(new Visitor(running, Role.CUSTOMER).get("/operations", "en").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_slowest_view_is_an_alarm_once_it_is_as_far_behind_as_makes_a_standstill() {
        long limit = Standstill.STALLED_AFTER.toSeconds();

        assertThat(operation(view("a", State.FOLLOWING, limit - 1, 0)).isAlarming())
                .isFalse();
        assertThat(operation(view("a", State.FOLLOWING, limit, 0)).isAlarming()).isTrue();
        assertThat(operation(view("a", State.FOLLOWING, 0L, 1)).isAlarming()).isTrue();
        assertThat(operation(view("a", State.STALLED, 0L, 0)).isAlarming()).isTrue();
    }

    @Test
    void the_figures_tell_the_slowest_and_what_is_made_anew() {
        Operation operation = operation(
                view("a", State.FOLLOWING, 1L, 0),
                anew(view("b", State.FOLLOWING, 0L, 2), Build.Phase.FILLING),
                anew(view("d", State.FOLLOWING, 0L, 0), Build.Phase.DONE),
                view("c", State.STOPPED, null, 3));

        assertThat(operation.slowest()).extracting(ViewStatus::view).isEqualTo("a");
        assertThat(operation.isSlowestTooSlow()).isFalse();
        assertThat(operation.rebuilds()).extracting(Rebuild::view).containsExactly("b");
        assertThat(operation.standingStill()).isEqualTo(1);
        assertThat(operation.deadLetters()).isEqualTo(5);
        assertThat(operation(view("c", State.STOPPED, null, 0)).slowest()).isNull();
    }

    private static Operation operation(ViewStatus... views) {
        return Operation.of(100, List.of(views));
    }

    private static ViewStatus view(String name, State state, Long lagSeconds, int deadLetters) {
        return new ViewStatus(name, 1, state, 1L, 1L, lagSeconds, null, false, deadLetters);
    }

    private static ViewStatus anew(ViewStatus view, Build.Phase phase) {
        Rebuild rebuild = new Rebuild(
                view.view(), Build.Kind.ANEW, phase, false, 5, 10, 1, null, Instant.EPOCH, 0, 0, List.of(), null);
        return new ViewStatus(
                view.view(), 1, view.state(), 1L, 1L, view.lagSeconds(), rebuild, false, view.deadLetters());
    }
}
