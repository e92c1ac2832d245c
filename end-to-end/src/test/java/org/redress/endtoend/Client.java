package org.redress.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed-in caller of the API. */
public final class Client {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();

    /** Every first account gets the same password in tests that set one. */
    public static final String PASSWORD = "correct horse battery staple";

    private static final String[] ROLES = {
        "CUSTOMER",
        "HANDLER",
        "GROUP_LEADER",
        "DEPARTMENT_MANAGER",
        "DEALER_CAC_AGENT",
        "CAC_AGENT",
        "REGIONAL_MANAGER",
        "ENGINEER",
        "GENERAL_MANAGER",
        "SUPERVISOR",
        "AUDITOR",
        "IMPROVEMENT_TEAM",
        "ADMINISTRATOR"
    };

    private static final String BOUNDARY = "boundary-of-the-test";

    private final String base;
    private final String authorization;

    private Client(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    private Client(String base, String name, String password) {
        this(
                base,
                "Basic "
                        + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    public static Client of(Program program, String name) {
        return new Client(program.base(), name, PASSWORD);
    }

    public static Client of(String base, String name, String password) {
        return new Client(base, name, password);
    }

    /** Somebody who says nothing of themselves. */
    static Client unknown(Program program) {
        return new Client(program.base(), "");
    }

    /** The environment that gives every first account the known password. */
    static Map<String, String> knownPasswords() {
        return Arrays.stream(ROLES).collect(Collectors.toMap(role -> "REDRESS_PASSWORD_" + role, role -> PASSWORD));
    }

    /** The person behind a first account; the same on every machine. */
    public static String personOf(String name) {
        return UUID.nameUUIDFromBytes(("first account " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static boolean isHealthy(String base) {
        return isWell(base, "/actuator/health");
    }

    /** Whether the service wants calls to be passed to it. */
    public boolean isReady() {
        return isWell(base, "/actuator/health/readiness");
    }

    private static boolean isWell(String base, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** An answer with its body as JSON, whatever its status. */
    public record Answer(int status, java.net.http.HttpHeaders headers, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    public Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public Answer post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return send(request);
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer postBytes(String path, byte[] body, String contentType) {
        return send(
                request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A file that tells by itself what it is. */
    public Answer upload(String path, String fileName, byte[] file) {
        return upload(path, fileName, file, "");
    }

    public Answer upload(String path, String format, String fileName, byte[] file) {
        return upload(path, fileName, file, part("format", format));
    }

    /** A file that is read by a mapping of one's own, which comes before it. */
    Answer upload(String path, String format, String fileName, byte[] file, String mapping) {
        return upload(path, fileName, file, part("format", format) + part("mapping", mapping));
    }

    /** A file in an encoding that the sender tells. */
    Answer uploadEncoded(String path, String format, String fileName, byte[] file, String encoding) {
        return upload(path, fileName, file, part("format", format) + part("encoding", encoding));
    }

    private Answer upload(String path, String fileName, byte[] file, String partsBefore) {
        byte[] head = (partsBefore + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + fileName + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofByteArray(tail))));
    }

    private static String part(String name, String text) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_MAX)
                .header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
