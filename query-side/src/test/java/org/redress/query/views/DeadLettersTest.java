package org.redress.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows that the database refuses, one by one, in the view of the case file and that of the case list. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DeadLettersTest {
    private static final String LIST = "/api/views/case-file/dead-letters";

    private final RunningQuerySide running;
    private final List<String> poisoned =
            IntStream.range(0, 25).mapToObj(each -> newComplaint()).toList();
    private final String sound = newComplaint();

    DeadLettersTest(TestDatabase database) {
        running = RunningQuerySide.on(database);
    }

    @BeforeEach
    void rows_of_some_complaints_cannot_be_written() {
        String ids = String.join("','", poisoned);
        running.ownersJdbc()
                .sql("alter table case_file add constraint poisoned check (complaint not in ('" + ids + "'))")
                .update();
    }

    @AfterEach
    void mend() {
        cure();
        while (running.post(Role.ADMINISTRATOR, LIST + "/retry").body().contains("\"released\":100")) {
            // The next hundred.
        }
        running.awaitViews();
    }

    @Test
    void the_rest_goes_on() {
        allHappens();

        assertThat(rowsOf(poisoned)).isZero();
        assertThat(rowsOf(List.of(sound))).isEqualTo(1);
        assertThat(status().get("state").asString()).isEqualTo("FOLLOWING");
        assertThat(status().get("lag").asLong()).isZero();
        assertThat(status().get("deadLetters").asInt()).isEqualTo(25);
        assertThat(running.get(Role.ADMINISTRATOR, "/actuator/prometheus").body())
                .contains("redress_view_dead_letters{view=\"case-file\"} 25.0");
    }

    @Test
    void each_is_listed_once_across_pages_in_the_order_of_the_log() {
        allHappens();

        List<String> listed = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = json(running.get(Role.AUDITOR, LIST + "?size=10" + next));
            page.get("items").forEach(item -> {
                listed.add(item.get("complaint").asString());
                assertThat(item.get("attempts").asInt()).isEqualTo(1);
                assertThat(item.get("cause").asString()).startsWith("org.springframework.dao.DataIntegrity");
            });
            pages++;
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!next.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(listed).containsExactlyElementsOf(poisoned);
    }

    @Test
    void a_case_that_is_set_aside_does_not_look_current() {
        allHappens();
        String address = "/api/complaints/" + poisoned.getFirst();

        for (String question : List.of("", "?afterPosition=" + running.log().head())) {
            HttpResponse<String> answer = running.get(Role.AUDITOR, address + question);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("set this case aside");
        }
        assertThat(running.get(Role.AUDITOR, address + "?asOfSequence=1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_happens_to_it_later_waits_for_the_retry_too() {
        allHappens();
        String one = poisoned.getFirst();
        running.happened(stream(one, everything("N-1")).subList(2, 3));
        assertThat(rowsOf(List.of(one))).isZero();
        cure();

        HttpResponse<String> answer = running.post(Role.ADMINISTRATOR, LIST + "/" + one + "/retry");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(JsonMapper.shared().readTree("{\"released\":1,\"deadLetters\":24}"));
        assertThat(running.jdbc()
                        .sql("select version from case_file where complaint = :id and tenant = :edition")
                        .param("edition", running.edition("case-file"))
                        .param("id", one)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        running.happened(stream(one, everything("N-1")).subList(3, 4));
        assertThat(json(running.get(Role.AUDITOR, "/api/complaints/" + one))
                        .get("version")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void a_retry_that_fails_is_counted() {
        allHappens();

        HttpResponse<String> answer = running.post(Role.ADMINISTRATOR, LIST + "/retry");

        assertThat(json(answer)).isEqualTo(JsonMapper.shared().readTree("{\"released\":0,\"deadLetters\":25}"));
        assertThat(json(running.get(Role.AUDITOR, LIST))
                        .get("items")
                        .get(0)
                        .get("attempts")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void all_are_taken_up_again_as_if_nothing_had_been() {
        allHappens();
        cure();

        running.post(Role.ADMINISTRATOR, LIST + "/retry");

        assertThat(rowsOf(poisoned)).isEqualTo(25);
        assertThat(json(running.get(Role.AUDITOR, LIST)).get("items")).isEmpty();
    }

    @Test
    void a_rebuild_clears_them() {
        allHappens();
        cure();

        running.rebuilt("case-file");

        assertThat(rowsOf(poisoned)).isEqualTo(25);
        assertThat(status().get("deadLetters").asInt()).isZero();
    }

    @Test
    void only_an_administrator_retries_and_only_what_is_there() {
        String nobody = newComplaint();
        assertThat(running.post(Role.SUPERVISOR, LIST + "/retry").statusCode()).isEqualTo(403);
        assertThat(running.post(Role.SUPERVISOR, LIST + "/" + nobody + "/retry").statusCode())
                .isEqualTo(403);
        assertThat(running.post(Role.ADMINISTRATOR, LIST + "/" + nobody + "/retry")
                        .statusCode())
                .isEqualTo(404);
        assertThat(running.get(Role.AUDITOR, "/api/views/moon/dead-letters").statusCode())
                .isEqualTo(404);
    }

    /** In one batch, as far as that is in our hands. */
    private void allHappens() {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        poisoned.forEach(each -> events.addAll(stream(each, everything("N-1").subList(0, 2))));
        events.addAll(stream(sound, everything("N-2").subList(0, 2)));
        running.happened(events);
    }

    private void cure() {
        running.ownersJdbc()
                .sql("alter table case_file drop constraint if exists poisoned")
                .update();
    }

    private long rowsOf(List<String> complaints) {
        return running.jdbc()
                .sql("select count(*) from case_file where complaint in (:ids) and tenant = :edition")
                .param("edition", running.edition("case-file"))
                .param("ids", complaints)
                .query(Long.class)
                .single();
    }

    private JsonNode status() {
        return json(running.get(Role.AUDITOR, "/api/views/case-file"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
