package org.redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.RunningQuerySide.SOON;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.query.upkeep.View;

/** What commits together with what, and which commits wait for the disk, as PostgreSQL itself sees it. */
class ViewTransactionsTest {
    private static final List<String> TABLES = List.of(
            "case_file",
            "case_entry",
            "ownership_history",
            "authority_queue",
            "promise",
            "emergency",
            "appeal",
            "prevention");

    private final List<String> database = TestDatabase.emptyPostgres();
    private RunningQuerySide running;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        List<String> settings = new ArrayList<>(database);
        settings.add("--redress.views.segments=1");
        running = RunningQuerySide.start(folder, settings, QuerySideApplication.class);
        running.holdEachRole();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void a_failure_after_the_rows_leaves_neither_rows_nor_token() {
        running.happened(stream(newComplaint(), everything("N-1").subList(0, 2)));
        // What a sequence counts is not undone with the transaction.
        running.views().forEach(view -> sql("create sequence " + tries(view)));
        sql("""
                create function fail() returns trigger language plpgsql as
                $$ begin
                  execute format('select nextval(%L)', 'tries_' || translate(split_part(new.processor, '/', 2), '-', '_'));
                  raise exception 'at the commit, behind rows and token';
                end $$
                """);
        sql("""
                create constraint trigger fails after update of token on token
                deferrable initially deferred for each row execute function fail()
                """);
        Map<String, String> before = tokens();
        String complaint = newComplaint();

        running.bean(EventStore.class).publish(stream(complaint, everything("N-2")));
        await().atMost(SOON.multipliedBy(3))
                .until(() -> running.views().stream().allMatch(this::hasTried));

        for (String table : TABLES) {
            assertThat(rows(table, complaint)).as(table).isZero();
        }
        assertThat(tokens()).isEqualTo(before);

        sql("drop trigger fails on token");
        await().atMost(SOON.multipliedBy(3))
                .untilAsserted(() -> assertThat(TABLES)
                        .allSatisfy(table -> assertThat(rows(table, complaint)).isPositive()));
        running.awaitViews();
    }

    /** A crash that took back a view's last transaction would leave its processor, which lives on, behind that gap. */
    @Test
    void views_wait_for_the_disk_as_the_log_does() {
        sql("create table seen (place text not null, synchronous text not null)");
        sql("""
                create function note() returns trigger language plpgsql as
                $$ begin
                  insert into seen values (tg_table_name, current_setting('synchronous_commit'));
                  return new;
                end $$
                """);
        sql("create trigger notes before insert on event for each row execute function note()");
        TABLES.forEach(table ->
                sql("create trigger notes before insert on " + table + " for each row execute function note()"));

        running.happened(stream(newComplaint(), everything("N-1")));

        assertThat(synchronous("event")).containsExactly("on");
        for (String table : TABLES) {
            assertThat(synchronous(table)).as(table).containsExactly("on");
        }
    }

    private boolean hasTried(View view) {
        return running.jdbc()
                .sql("select is_called from " + tries(view))
                .query(Boolean.class)
                .single();
    }

    private static String tries(View view) {
        return "tries_" + view.name().replace('-', '_');
    }

    private List<String> synchronous(String place) {
        return running.jdbc()
                .sql("select distinct synchronous from seen where place = :place")
                .param("place", place)
                .query(String.class)
                .list();
    }

    private long rows(String table, String complaint) {
        return running.jdbc()
                .sql("select count(*) from " + table + " where complaint = :complaint")
                .param("complaint", complaint)
                .query(Long.class)
                .single();
    }

    private Map<String, String> tokens() {
        return running.jdbc().sql("select processor, segment, token from token").query().listOfRows().stream()
                .collect(Collectors.toMap(
                        row -> row.get("processor") + "/" + row.get("segment"),
                        row -> String.valueOf(row.get("token"))));
    }

    private void sql(String statement) {
        running.jdbc().sql(statement).update();
    }
}
