package org.redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.imported;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;

class ViewsOnBothDatabasesTest {
    private RunningQuerySide running;

    private void muchHasHappenedOn(TestDatabase database) {
        running = RunningQuerySide.on(database);
        String ours = newComplaint();
        String reported = newComplaint();
        String young = newComplaint();
        List<DomainEventMessage<?>> whole = stream(ours, everything("N-1"));
        running.happened(whole.subList(0, 20));
        running.happened(stream(reported, imported("N-2")));
        running.happened(stream(young, everything("N-3").subList(0, 8)));
        running.happened(whole.subList(20, whole.size()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_event_delivered_twice_changes_nothing(TestDatabase database) {
        muchHasHappenedOn(database);
        List<Map<String, Object>> before = rows();

        for (View view : views()) {
            deliverAgain(view);
        }
        running.awaitViews();

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_rebuilt_view_equals_the_living_one(TestDatabase database) {
        muchHasHappenedOn(database);
        List<Map<String, Object>> before = rows();

        for (View view : views()) {
            running.rebuilt(view.name());
        }

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_rebuild_begins_with_nothing(TestDatabase database) {
        muchHasHappenedOn(database);
        running.jdbc()
                .sql(
                        "insert into case_file (tenant, complaint, version, position, file) values (:edition, :id, 9, 9, '{}')")
                .param("edition", running.edition("case-file"))
                .param("id", "left-over")
                .update();

        running.rebuilt("case-file");

        assertThat(running.jdbc()
                        .sql("select count(*) from case_file where complaint = 'left-over' and tenant = :edition")
                        .param("edition", running.edition("case-file"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Iterable<View> views() {
        return running.views();
    }

    private void deliverAgain(View view) {
        StreamingEventProcessor processor = running.bean(ViewProgress.class).processorOf(view);
        processor.shutDown();
        running.jdbc()
                .sql("update token set token = :token, token_type = :type, owner = null where processor = :processor")
                .param("token", "{\"index\":0,\"gaps\":[]}")
                .param("type", GapAwareTrackingToken.class.getName())
                .param("processor", "default/" + view.name())
                .update();
        processor.start();
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows("case-file", "case_file", "complaint", rows);
        rows("case-list", "case_entry", "complaint", rows);
        rows("case-list", "case_code", "complaint, kind, code", rows);
        rows("ownership-history", "ownership_history", "id", rows);
        rows("authority-queue", "authority_queue", "id", rows);
        rows("promises", "promise", "id", rows);
        rows("emergencies", "emergency", "id", rows);
        rows("appeals", "appeal", "id", rows);
        rows("preventions", "prevention", "id", rows);
        rows("overview", "overview_case", "complaint", rows);
        rows("overview", "overview_count", "dimension, bucket, slot", rows);
        rows("overview", "overview_matter", "complaint, matter", rows);
        rows("statistics", "statistics_case", "complaint", rows);
        rows("statistics", "statistics_value", "complaint, name, bucket", rows);
        rows("statistics", "statistics_interval", "complaint, ordinal", rows);
        rows("statistics", "statistics_repeat_key", "complaint, kind", rows);
        return rows;
    }

    /** All of a table that answers, but under which edition. */
    private void rows(String view, String table, String key, List<Map<String, Object>> rows) {
        List<Map<String, Object>> found = running.jdbc()
                .sql("select * from " + table + " where tenant = :edition order by " + key)
                .param("edition", running.edition(view))
                .query()
                .listOfRows();
        assertThat(found).as(table).isNotEmpty();
        found.forEach(row -> row.remove("tenant"));
        // Sums of nothing are left behind by what has moved, and are not made where nothing moves.
        found.removeIf(row -> row.containsKey("open_cases")
                && ((Number) row.get("received")).longValue() + ((Number) row.get("open_cases")).longValue() == 0);
        rows.addAll(found);
    }
}
