package org.redress.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.query.Stories.HER_WORDS;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.http.problem.InvalidInput;
import org.redress.http.request.ComplaintId;
import org.redress.http.signin.SignedIn;
import org.redress.query.RunningQuerySide;
import org.redress.query.Visitor;
import org.redress.query.reading.Readers;
import org.redress.query.reading.ReadersJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryDownloadTest {
    private static final SignedIn AUDITOR =
            new SignedIn("default", new PersonId("auditor-1"), Map.of(Role.AUDITOR, Set.of(new UnitId("u-1"))));

    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final String complaint = newComplaint();

    @BeforeEach
    void something_has_happened() {
        running.happened(stream(complaint, everything("EX/1").subList(0, 5)));
    }

    @Test
    void it_has_the_items_of_the_api_and_a_name_that_says_which() {
        HttpResponse<String> answer = export(Role.AUDITOR);

        JsonNode file = JsonMapper.shared().readTree(answer.body());
        assertThat(file.get("items")).isEqualTo(history().get("items"));
        assertThat(file.get("caseNumber").asString()).isEqualTo("EX/1");
        assertThat(file.get("events").asInt()).isEqualTo(5);
        assertThat(file.get("next").isNull()).isTrue();
        long position = running.log().of(complaint).getLast().position();
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"redress-EX_1-" + position + ".json\"");
    }

    @Test
    void words_are_withheld_from_roles_that_do_not_read_them() {
        HttpResponse<String> answer = export(Role.IMPROVEMENT_TEAM);

        assertThat(answer.body()).doesNotContain(HER_WORDS).contains("\"words\":\"WITHHELD\"");
    }

    @Test
    void a_history_up_to_the_limit_is_one_file() {
        HistoryExport whole = part(5, null);

        assertThat(whole.items()).hasSize(5);
        assertThat(whole.next()).isNull();
    }

    @Test
    void a_longer_one_comes_in_parts_that_follow_each_other() {
        HistoryExport first = part(4, null);
        HistoryExport second = part(4, first.next());

        assertThat(first.items()).hasSize(4);
        assertThat(first.next()).isEqualTo(5);
        assertThat(second.items()).extracting(HistoryItem::sequence).containsExactly(4L);
        assertThat(second.events()).isEqualTo(5);
        assertThat(second.next()).isNull();
    }

    @Test
    void a_part_behind_the_end_does_not_exist() {
        assertThatThrownBy(() -> part(4, 6)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part(4, 0)).isInstanceOf(InvalidInput.class);
    }

    private HistoryExport part(int eventsMax, Integer from) {
        HistoryDownload download = new HistoryDownload(
                running.log(), running.bean(Readers.class), running.bean(ReadersJson.class), eventsMax);
        return Objects.requireNonNull(
                download.export(new ComplaintId(complaint), from, AUDITOR).getBody());
    }

    private HttpResponse<String> export(Role role) {
        return new Visitor(running, role).get("/complaints/" + complaint + "/history/export", "en");
    }

    private JsonNode history() {
        return JsonMapper.shared()
                .readTree(running.get(Role.AUDITOR, "/api/complaints/" + complaint + "/history")
                        .body());
    }
}
