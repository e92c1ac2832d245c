package org.redress.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.HER_WORDS;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.StoredEvent;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryEndpointTest {
    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final String complaint = newComplaint();

    @Test
    void every_event_is_told_in_order() {
        running.happened(stream(complaint, everything("N-1")));

        JsonNode items = history(Role.AUDITOR, "").get("items");

        assertThat(items.findValuesAsString("type"))
                .isEqualTo(running.log().of(complaint).stream()
                        .map(StoredEvent::type)
                        .toList());
        JsonNode first = items.get(0);
        assertThat(first.get("sequence").asLong()).isZero();
        assertThat(first.get("revision").asString()).isEqualTo("2");
        assertThat(first.get("actor").asString()).isEqualTo(HANDLER.value());
        assertThat(first.get("role").asString()).isEqualTo("HANDLER");
        assertThat(first.get("onBehalfOf").asString()).isEqualTo("dealer-3");
        assertThat(first.get("policyVersion").asString()).isEqualTo("catalogue-1");
        assertThat(first.get("occurredAt").asString())
                .isEqualTo(first.get("recordedAt").asString());
        assertThat(first.at("/data/narrative").asString()).isEqualTo(HER_WORDS);
        assertThat(first.at("/data/customer/person").asString()).isEqualTo("customer-1");
    }

    @Test
    void words_are_kept_from_roles_that_do_not_read_them() {
        running.happened(stream(complaint, everything("N-1")));

        JsonNode history = history(Role.ADMINISTRATOR, "");

        assertThat(history.toString()).doesNotContain(HER_WORDS, "sealed");
        assertThat(history.get("words").asString()).isEqualTo("WITHHELD");
        assertThat(history.at("/items/0/data/narrative").isNull()).isTrue();
    }

    @Test
    void the_two_times_of_an_event_are_told_apart() {
        happened(Map.of(EventMetadata.OCCURRED_AT, "2019-05-06", EventMetadata.OCCURRED_PRECISION, "DAY"));

        JsonNode first = history(Role.AUDITOR, "").at("/items/0");

        assertThat(first.get("occurredAt").asString()).isEqualTo("2019-05-06");
        assertThat(first.get("occurredPrecision").asString()).isEqualTo("DAY");
        assertThat(first.get("recordedAt").asString()).startsWith("20");
    }

    @Test
    void what_happened_at_an_unknown_time_has_none() {
        happened(Map.of(EventMetadata.OCCURRED_PRECISION, "UNKNOWN"));

        JsonNode first = history(Role.AUDITOR, "").at("/items/0");

        assertThat(first.get("occurredAt").isNull()).isTrue();
        assertThat(first.get("occurredPrecision").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void a_history_can_end_at_an_event() {
        running.happened(stream(complaint, everything("N-1")));

        assertThat(history(Role.AUDITOR, "?asOfSequence=4").get("items")).hasSize(5);
    }

    @Test
    void nobody_knows_the_history_of_an_unknown_complaint() {
        assertThat(running.get(Role.AUDITOR, "/api/complaints/" + complaint + "/history")
                        .statusCode())
                .isEqualTo(404);
    }

    private void happened(Map<String, String> metadata) {
        running.happened(stream(complaint, 0, List.of(received("N-1")), metadata));
    }

    private JsonNode history(Role role, String query) {
        return JsonMapper.shared()
                .readTree(running.get(role, "/api/complaints/" + complaint + "/history" + query)
                        .body());
    }
}
