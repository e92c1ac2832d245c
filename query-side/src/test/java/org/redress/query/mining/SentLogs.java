package org.redress.query.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who sends logs to one running query side and asks them. */
public record SentLogs(RunningQuerySide running, Role role) {
    public static final String LOGS = "/api/mining/logs";
    static final Path DATA = Path.of(System.getProperty("redress.shared", "../../shared"), "data");

    private static final String BOUNDARY = "----redress-test";

    public static SentLogs to(RunningQuerySide running) {
        return new SentLogs(running, Role.IMPROVEMENT_TEAM);
    }

    static boolean hasRealLogs() {
        return Files.isDirectory(DATA.resolve("eventlogs"));
    }

    static byte[] real(String file) {
        try {
            return Files.readAllBytes(DATA.resolve("eventlogs").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> send(byte[] file, Map<String, String> parts) {
        return running.send(running.request(role, LOGS)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(file, parts)))
                .build());
    }

    HttpResponse<String> send(String file, Map<String, String> parts) {
        return send(file.getBytes(StandardCharsets.UTF_8), parts);
    }

    /** The name in addresses of a log that can be asked. */
    String ready(byte[] file, Map<String, String> parts) {
        HttpResponse<String> answer = send(file, parts);
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 202);
        String log = json(answer).get("log").asString();
        await().atMost(RunningQuerySide.SOON)
                .until(() -> ok(LOGS + "/" + log).get("state").asString().equals("READY"));
        return log;
    }

    public String ready(String file) {
        return ready(file.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static byte[] body(byte[] file, Map<String, String> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sent.log\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    public HttpResponse<String> get(String address, String... headers) {
        return running.get(role, address, headers);
    }

    HttpResponse<String> delete(String address) {
        return running.send(running.request(role, address).DELETE().build());
    }

    /** The answer to a question, at once or later. */
    public JsonNode ok(String address) {
        HttpResponse<String> answer = get(address);
        if (answer.statusCode() == 202) {
            String result = answer.headers().firstValue("Location").orElseThrow() + "/result";
            await().atMost(RunningQuerySide.SOON).until(() -> get(result).statusCode() != 202);
            answer = get(result);
        }
        assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(200);
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A small table: case, activity, minutes of one day, who. */
    public static String table(List<String> rows) {
        StringBuilder table = new StringBuilder("case,activity,time,resource,type\n");
        for (String row : rows) {
            String[] cells = row.split(";", -1);
            table.append("%s,\"%s\",2026-03-02T08:%s:00Z,%s,%s%n"
                    .formatted(cells[0], cells[1], cells[2], cells[3], cells[4]));
        }
        return table.toString();
    }
}
