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
import org.redress.events.Role;
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
            assertThat(running.post(Role.ADMINISTRATOR, "/api/views/" + view.name() + "/rebuild")
                            .statusCode())
                    .isEqualTo(202);
        }
        running.awaitViews();

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_rebuild_begins_with_nothing(TestDatabase database) {
        muchHasHappenedOn(database);
        running.jdbc()
                .sql(
                        "insert into case_file (tenant, complaint, version, position, file) values ('default', :id, 9, 9, '{}')")
                .param("id", "left-over")
                .update();

        running.post(Role.ADMINISTRATOR, "/api/views/case-file/rebuild");
        running.awaitViews();

        assertThat(running.jdbc()
                        .sql("select count(*) from case_file where complaint = 'left-over'")
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
        for (String table : List.of(
                "select * from case_file where tenant = 'default' order by complaint",
                "select * from case_entry where tenant = 'default' order by complaint",
                "select * from case_code where tenant = 'default' order by complaint, kind, code",
                "select * from ownership_history where tenant = 'default' order by id",
                "select * from authority_queue where tenant = 'default' order by id",
                "select * from promise where tenant = 'default' order by id",
                "select * from emergency where tenant = 'default' order by id",
                "select * from appeal where tenant = 'default' order by id",
                "select * from prevention where tenant = 'default' order by id",
                "select * from overview_case where tenant = 'default' order by complaint",
                "select * from overview_count where tenant = 'default' and received + open_cases <> 0"
                        + " order by dimension, bucket, slot",
                "select * from overview_matter where tenant = 'default' order by complaint, matter",
                "select * from statistics_case where tenant = 'default' order by complaint",
                "select * from statistics_value where tenant = 'default' order by complaint, name, bucket",
                "select * from statistics_interval where tenant = 'default' order by complaint, ordinal",
                "select * from statistics_repeat_key where tenant = 'default' order by complaint, kind")) {
            List<Map<String, Object>> found = running.jdbc().sql(table).query().listOfRows();
            assertThat(found).as(table).isNotEmpty();
            rows.addAll(found);
        }
        return rows;
    }
}
