package org.redress.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.net.http.HttpResponse;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ViewsEndpointTest {
    private final RunningQuerySide running = RunningQuerySide.onH2();

    @BeforeEach
    void something_has_happened() {
        running.happened(stream(newComplaint(), everything("N-1")));
    }

    @Test
    void every_view_tells_how_far_it_is() {
        JsonNode items = json(running.get(Role.AUDITOR, "/api/views")).get("items");

        assertThat(items.valueStream().map(view -> view.get("view").asString()))
                .containsExactly(
                        "appeals",
                        "authority-queue",
                        "case-file",
                        "case-list",
                        "emergencies",
                        "overview",
                        "ownership-history",
                        "preventions",
                        "promises",
                        "statistics");
        assertThat(items).allSatisfy(view -> {
            assertThat(view.get("state").asString()).isEqualTo("FOLLOWING");
            assertThat(view.get("codeVersion").asInt()).isPositive();
            assertThat(view.get("position").asLong()).isEqualTo(running.log().head());
            assertThat(view.get("lag").asLong()).isZero();
            assertThat(view.get("lagSeconds").asLong()).isZero();
            assertThat(view.get("deadLetters").isInt()).isTrue();
        });
    }

    @Test
    void only_an_administrator_rebuilds() {
        assertThat(running.post(Role.SUPERVISOR, "/api/views/case-file/rebuild").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_rebuild_is_accepted_and_can_be_watched() {
        HttpResponse<String> answer = running.post(Role.ADMINISTRATOR, "/api/views/case-file/rebuild");

        assertThat(answer.statusCode()).isEqualTo(202);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).isEqualTo("/api/views/case-file/rebuild");
        await().atMost(RunningQuerySide.SOON)
                .until(() -> json(running.get(Role.ADMINISTRATOR, address))
                        .get("phase")
                        .asString()
                        .equals("DONE"));
        assertThat(json(running.get(Role.ADMINISTRATOR, "/api/views/case-file"))
                        .get("state")
                        .asString())
                .isEqualTo("FOLLOWING");
    }

    @Test
    void there_is_no_other_view() {
        assertThat(running.get(Role.ADMINISTRATOR, "/api/views/moon").statusCode())
                .isEqualTo(404);
        assertThat(running.post(Role.ADMINISTRATOR, "/api/views/moon/rebuild").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_view_that_stands_still_is_not_healthy() {
        assertThat(health()).isEqualTo("UP");
        View view = running.views().iterator().next();
        StreamingEventProcessor processor = running.bean(ViewProgress.class).processorOf(view);

        processor.shutDown();
        try {
            assertThat(health()).isEqualTo("DOWN");
            HttpResponse<String> queries = running.get(Role.AUDITOR, "/actuator/health/queries");
            assertThat(queries.statusCode()).isEqualTo(503);
            JsonNode parts = json(queries).get("components").get("views").get("components");
            assertThat(parts.get(view.name()).get("status").asString()).isEqualTo("DOWN");
            assertThat(parts.get(view.name()).get("details").get("why").asString())
                    .isEqualTo("an event stands in its way, or somebody stopped it");
            assertThat(parts.valueStream()
                            .filter(part -> !part.get("status").asString().equals("UP")))
                    .hasSize(1);
            assertThat(running.get(Role.AUDITOR, "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            JsonNode stopped = json(running.get(Role.AUDITOR, "/api/views/" + view.name()));
            assertThat(stopped.get("state").asString()).isEqualTo("STOPPED");
            assertThat(stopped.get("position").isNull()).isTrue();
        } finally {
            processor.start();
        }
        running.awaitViews();
        assertThat(health()).isEqualTo("UP");
    }

    @Test
    void figures_tell_position_and_lag() {
        assertThat(running.get(Role.ADMINISTRATOR, "/actuator/prometheus").body())
                .contains(
                        "redress_view_position{view=\"case-file\"}",
                        "redress_view_lag_events{view=\"case-list\"}",
                        "redress_view_lag_seconds{view=\"case-list\"} 0.0",
                        "redress_view_dead_letters{view=\"case-list\"}");
    }

    @Test
    void each_view_and_the_replica_tell_how_they_are() {
        JsonNode parts = json(running.get(Role.AUDITOR, "/actuator/health")).get("components");

        assertThat(parts.get("views")
                        .get("components")
                        .get("case-file")
                        .get("details")
                        .get("state")
                        .asString())
                .isEqualTo("FOLLOWING");
        assertThat(parts.propertyNames()).contains("database", "log", "keys", "disk", "replica");
        assertThat(json(running.get(Role.AUDITOR, "/actuator/health/views/case-list"))
                        .get("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(running.get(Role.AUDITOR, "/actuator/health/views/moon").statusCode())
                .isEqualTo(404);
        assertThat(running.get(Role.AUDITOR, "/actuator/health/queries").body()).contains("\"replica\"");
    }

    @Test
    void figures_tell_each_part_of_a_view() {
        running.get(Role.ADMINISTRATOR, "/actuator/prometheus");

        // What parts there are comes in with the answer after the one that found out.
        assertThat(running.get(Role.ADMINISTRATOR, "/actuator/prometheus").body())
                .contains(
                        "redress_view_segment_position{segment=\"0\",view=\"case-file\"}",
                        "redress_view_segment_lag_events{segment=\"0\",view=\"case-list\"} 0.0",
                        "redress_view_segment_lag_seconds{segment=\"0\",view=\"case-list\"} 0.0",
                        "redress_view_segments_unclaimed{view=\"case-list\"} 0.0",
                        "redress_view_standing_still{view=\"case-list\"} 0.0");
    }

    private String health() {
        return json(running.get(Role.AUDITOR, "/actuator/health")).get("status").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
