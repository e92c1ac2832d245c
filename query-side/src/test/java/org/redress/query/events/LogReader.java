package org.redress.query.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system that follows the log, for tests. */
final class LogReader {
    static final String PATH = "/api/events";
    static final String BATCH = "application/cloudevents-batch+json";

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final RunningQuerySide running;
    private final Role role;

    LogReader(RunningQuerySide running, Role role) {
        this.running = running;
        this.role = role;
    }

    HttpResponse<String> get(String query, String... headers) {
        return running.get(role, PATH + "?" + query, headers);
    }

    /** A part of the log as a list of ours. */
    JsonNode page(String query) {
        return ok(get(query));
    }

    /** Everything behind a position that fits into one part. */
    List<JsonNode> after(long position) {
        return page("size=1000&after=" + position).get("items").valueStream().toList();
    }

    /** Everything behind a position up to the head, in parts of this size, by the {@code next} of each. */
    List<JsonNode> following(long position, int size) {
        List<JsonNode> events = new ArrayList<>();
        String after = Long.toString(position);
        JsonNode page;
        do {
            page = page("size=" + size + "&after=" + after);
            page.get("items").forEach(events::add);
            after = page.get("next").asString();
        } while (!page.get("items").isEmpty());
        return events;
    }

    /** The same in batches, by the links between them. */
    List<JsonNode> followingLinks(long position, int size) {
        List<JsonNode> events = new ArrayList<>();
        String address = PATH + "?size=" + size + "&after=" + position;
        JsonNode batch;
        do {
            HttpResponse<String> answer = running.get(role, address, "Accept", BATCH);
            batch = ok(answer);
            batch.forEach(events::add);
            address = next(answer);
        } while (!batch.isEmpty());
        return events;
    }

    /** Where an answer says that it goes on. */
    static String next(HttpResponse<String> answer) {
        Matcher link = NEXT.matcher(answer.headers().firstValue("Link").orElseThrow());
        assertThat(link.matches()).isTrue();
        return link.group(1);
    }

    static List<Long> positions(List<JsonNode> events) {
        return events.stream()
                .map(event -> Long.valueOf(event.get("position").asString()))
                .toList();
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
