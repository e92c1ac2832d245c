package org.redress.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application on a free loopback port with a database of its own, and a caller that speaks plain HTTP to it. */
public final class Server implements AutoCloseable {
    public static final String PASSWORD = "a password of tests";
    public static final String ID = "0b7e1c2a-1111-4222-8333-444455556666";
    public static final String CASE = "/api/complaints/" + ID;

    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    public Server(String... settings) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID(),
                "redress.sign-in.password-cost", "4",
                "logging.level.root", "warn",
                "spring.main.banner-mode", "off",
                "REDRESS_PASSWORD_HANDLER", PASSWORD));
        for (String setting : settings) {
            String[] nameAndValue = setting.split("=", 2);
            all.put(nameAndValue[0], nameAndValue[1]);
        }
        this.context = new SpringApplicationBuilder(BoundaryApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(all.entrySet().stream()
                        .map(set -> "--" + set.getKey() + "=" + set.getValue())
                        .toArray(String[]::new));
    }

    /** One server for all tests that leave it as it was; it ends with the JVM. */
    public static Server shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        private static final Server SERVER = new Server();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A request of the handler, to be completed with a method. */
    public HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", basic("handler", PASSWORD));
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(WAIT_MAX);
    }

    public Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer get(String path) {
        return send(request(path));
    }

    public Answer send(HttpRequest.Builder request) {
        return send(http, request);
    }

    public static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What comes back for these very bytes, {@code AUTH} standing for the headers of the handler. */
    public Answer raw(String request) {
        String headers = "Host: localhost\r\nConnection: close\r\nAuthorization: " + basic("handler", PASSWORD);
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout((int) WAIT_MAX.toMillis());
            socket.getOutputStream().write(request.replace("AUTH", headers).getBytes(StandardCharsets.ISO_8859_1));
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        context.close();
    }

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String body) {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        static Answer of(HttpResponse<String> response) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Answer(response.statusCode(), headers, response.body());
        }

        static Answer of(String message) {
            String[] headAndBody = message.split("\r\n\r\n", 2);
            String[] lines = headAndBody[0].split("\r\n");
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (int line = 1; line < lines.length; line++) {
                String[] nameAndValue = lines[line].split(":", 2);
                headers.put(nameAndValue[0], nameAndValue[1].strip());
            }
            return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, headAndBody[1]);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** {@code 400 invalid-input [title is missing]}: status, type and errors of a problem in a line. */
        public String problem() {
            if (!header("Content-Type").equals("application/problem+json")) {
                return status + " no problem: " + body;
            }
            JsonNode json = json();
            List<String> errors = json.path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString() + " "
                            + error.path("reason").asString())
                    .toList();
            return json.path("status").asInt() == status
                    ? status + " " + json.path("type").asString().replace("urn:redress:problem:", "") + " " + errors
                    : "status differs: " + body;
        }
    }
}
