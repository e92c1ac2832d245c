package org.redress.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class LiveEndpointTest {
    private final RunningQuerySide running = RunningQuerySide.onH2();

    @Test
    void a_page_hears_how_things_stand_and_then_which_complaints_have_changed() throws IOException {
        running.happened(stream(newComplaint(), everything("LIVE-1").subList(0, 1)));
        String complaint = newComplaint();

        try (Stream stream = open(Role.HANDLER, "/live")) {
            Message first = stream.next();
            long before = running.log().head();
            assertThat(first.id()).isEqualTo(Long.toString(before));
            assertThat(first.data().get("complaints").isNull()).isTrue();
            assertThat(first.data().get("views").propertyNames()).contains("case-file", "case-list");

            running.happened(stream(complaint, everything("LIVE-2").subList(0, 2)));

            List<String> heard = new ArrayList<>();
            Message last = first;
            while (Long.parseLong(last.id()) < before + 2) {
                last = stream.next();
                last.data().get("complaints").forEach(each -> heard.add(each.asString()));
            }
            assertThat(heard).contains(complaint).allMatch(complaint::equals);
            assertThat(last.data().get("head").asLong()).isEqualTo(before + 2);
        }
    }

    @Test
    void a_page_that_was_away_hears_what_it_missed() throws IOException {
        running.happened(stream(newComplaint(), everything("LIVE-3").subList(0, 1)));
        long seen = running.log().head();
        String complaint = newComplaint();
        running.happened(stream(complaint, everything("LIVE-4").subList(0, 1)));

        try (Stream stream = open(Role.AUDITOR, "/live?after=" + seen)) {
            assertThat(stream.next().data().get("complaints"))
                    .hasSize(1)
                    .first()
                    .extracting(JsonNode::asString)
                    .isEqualTo(complaint);
        }
    }

    @Test
    void it_is_no_answer_to_keep_or_to_collect() throws IOException {
        try (Stream stream = open(Role.AUDITOR, "/live")) {
            assertThat(stream.answer().headers().firstValue("Content-Type"))
                    .hasValue("text/event-stream;charset=UTF-8");
            assertThat(stream.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(stream.answer().headers().firstValue("X-Accel-Buffering"))
                    .hasValue("no");
        }
    }

    @Test
    void only_readers_listen() {
        assertThat(running.get(Role.CUSTOMER, "/live").statusCode()).isEqualTo(403);
        assertThat(running.get(Role.HANDLER, "/live?after=-1").statusCode()).isEqualTo(400);
    }

    private Stream open(Role role, String path) throws IOException {
        HttpRequest request = running.request(role, path).GET().build();
        HttpClient http = HttpClient.newHttpClient();
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            return new Stream(http, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One message of the stream. */
    private record Message(String id, JsonNode data) {}

    /** A stream that is read as a browser reads it. */
    private static final class Stream implements AutoCloseable {
        private final HttpClient http;
        private final HttpResponse<InputStream> answer;
        private final BufferedReader lines;

        Stream(HttpClient http, HttpResponse<InputStream> answer) {
            this.http = http;
            this.answer = answer;
            this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        HttpResponse<?> answer() {
            return answer;
        }

        /** The next news; beats are passed over. */
        Message next() throws IOException {
            String id = "";
            String event = "";
            String data = "";
            while (true) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException("the stream has ended");
                }
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && event.equals("news")) {
                    return new Message(id, JsonMapper.shared().readTree(data));
                }
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
            http.shutdownNow();
        }
    }
}
