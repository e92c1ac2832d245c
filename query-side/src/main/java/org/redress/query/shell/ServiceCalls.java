package org.redress.query.shell;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running service as somebody, so that the same rights, limits and notes count as for everybody else. */
public final class ServiceCalls implements AutoCloseable {
    /** Never an argument: those are seen by everybody on the machine. */
    public static final String PASSWORD = "REDRESS_PASSWORD";

    public static final String SERVICE = "--service=";
    public static final String USER = "--user=";
    public static final String SERVICE_USUAL = "http://localhost:8080";

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    /** Longer than a service takes to begin any answer; the answer itself may take longer. */
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);

    /**
     * The same where a file has to arrive, or to be made whole, before an answer begins: what is sent counts, too. Enough for
     * ten gigabytes over a line of two megabytes a second.
     */
    private static final Duration ANSWER_AFTER_FILE_WITHIN = Duration.ofHours(2);

    /** Of an answer that is a problem: far more than one has, and no more than a terminal should get. */
    private static final int PROBLEM_BYTES_MAX = 64 << 10;

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
    private final String service;
    private final String credentials;

    private ServiceCalls(String service, String user, String password) {
        this.service = service;
        this.credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * As the arguments and the environment say; empty where nobody is named, or there is no password.
     *
     * @param environment tells the value of a variable
     */
    public static Optional<ServiceCalls> as(List<String> arguments, UnaryOperator<@Nullable String> environment) {
        String password = environment.apply(PASSWORD);
        Optional<String> user = option(arguments, USER);
        return user.isEmpty() || password == null
                ? Optional.empty()
                : Optional.of(new ServiceCalls(option(arguments, SERVICE).orElse(SERVICE_USUAL), user.get(), password));
    }

    /** What stands behind the first argument that begins so. */
    public static Optional<String> option(List<String> arguments, String name) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name))
                .findFirst()
                .map(argument -> argument.substring(name.length()))
                .filter(value -> !value.isEmpty());
    }

    /**
     * A request that says who asks.
     *
     * @param path of the service, with its query
     * @throws IllegalArgumentException where this is not the address of a service
     */
    public HttpRequest.Builder request(String path) {
        return request(path, ANSWER_WITHIN);
    }

    /** The same, with a file that the answer waits for: one that is sent along, or one that the service makes. */
    public HttpRequest.Builder requestWithFile(String path) {
        return request(path, ANSWER_AFTER_FILE_WITHIN);
    }

    private HttpRequest.Builder request(String path, Duration within) {
        return HttpRequest.newBuilder(URI.create(service + path))
                .timeout(within)
                .header("Authorization", "Basic " + credentials);
    }

    /**
     * The answer, to be read by whoever asked.
     *
     * @throws CallFailed where there is none, or it is a refusal
     */
    public HttpResponse<InputStream> send(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() >= 300) {
                try (InputStream body = answer.body()) {
                    throw new CallFailed(sentenceOf(answer.statusCode(), body.readNBytes(PROBLEM_BYTES_MAX)));
                }
            }
            return answer;
        } catch (IOException e) {
            throw new CallFailed("The service does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed("Interrupted.");
        }
    }

    private static String sentenceOf(int status, byte[] body) {
        try {
            JsonNode problem = JSON.readTree(body);
            String title = problem.path("title").asString("There is no answer");
            String detail =
                    problem.has("detail") ? ": " + problem.path("detail").asString("") : "";
            String place = problem.has("position")
                    ? " (at character " + (problem.path("position").asInt() + 1) + ")"
                    : "";
            String fields = problem.path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString("") + " "
                            + error.path("reason").asString(""))
                    .collect(Collectors.joining("; "));
            return title + detail + place + (fields.isEmpty() ? "" : " (" + fields + ")");
        } catch (JacksonException e) {
            return "The service answers with " + status + ".";
        }
    }

    /** A form with fields and one file, as browsers send it. */
    public static HttpRequest.BodyPublisher form(
            String boundary,
            Map<String, String> fields,
            String fileField,
            String fileName,
            HttpRequest.BodyPublisher file) {
        String before = fields.entrySet().stream()
                        .map(field -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                                + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fileField + "\"; filename=\""
                + fileName.replaceAll("[\"\\r\\n\\\\]", "_") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(before),
                file,
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    /** The arguments behind the verb that are no options. */
    public static List<String> words(List<String> arguments, String... options) {
        return arguments.stream()
                .skip(1)
                .filter(argument -> !argument.startsWith(SERVICE)
                        && !argument.startsWith(USER)
                        && Arrays.stream(options).noneMatch(argument::startsWith))
                .toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
