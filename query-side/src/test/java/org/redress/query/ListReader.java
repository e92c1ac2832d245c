package org.redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redress.events.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list over HTTP, for tests. */
public final class ListReader {
    private final RunningQuerySide running;
    private final String path;

    public ListReader(RunningQuerySide running, String path) {
        this.running = running;
        this.path = path;
    }

    /** Every line that meets these filters, page by page. */
    public List<JsonNode> all(String filters) {
        List<JsonNode> lines = new ArrayList<>();
        String cursor = "";
        do {
            HttpResponse<String> answer = get(Role.SUPERVISOR, filters + cursor);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode page = JsonMapper.shared().readTree(answer.body());
            page.get("items").forEach(lines::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        return lines;
    }

    /** The same, of these cases only: tests share their database. */
    public List<JsonNode> of(Set<String> complaints, String filters) {
        return all(filters).stream()
                .filter(line -> complaints.contains(line.get("complaint").asString()))
                .toList();
    }

    /** The parameter that a refused request names. */
    public String errorField(String query) {
        HttpResponse<String> answer = get(Role.SUPERVISOR, query);
        assertThat(answer.statusCode()).isEqualTo(400);
        return JsonMapper.shared().readTree(answer.body()).at("/errors/0/field").asString();
    }

    public HttpResponse<String> get(Role role, String query) {
        return running.get(role, path + "?" + query);
    }
}
