package org.redress.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.redress.eventlog.EventHistory;
import org.redress.events.Role;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side as it is started, on a port of its own, and a client that signs in as one role or another. */
public final class RunningCommandSide implements AutoCloseable {
    private static final String PASSWORD = "correct horse battery staple";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningCommandSide(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** One for all tests that get along with each other, on H2. It ends with the JVM. */
    public static RunningCommandSide onH2() {
        return SharedOnH2.SIDE;
    }

    /** One for all tests that get along with each other, on PostgreSQL. */
    public static RunningCommandSide onPostgres() {
        return SharedOnPostgres.SIDE;
    }

    /** A further one on the same database: another node. */
    public static RunningCommandSide beside(RunningCommandSide other) {
        return start(Path.of(setting(other, "redress.data-folder")), setting(other, "redress.database.url"));
    }

    /** One of its own, on H2 in a folder. @param settings in the form of a command line */
    public static RunningCommandSide in(Path folder, String... settings) {
        return start(folder, "jdbc:h2:file:" + folder.resolve("log") + ";WRITE_DELAY=0", settings);
    }

    /** One of its own, on a database of its own. @param database settings in the form of a command line */
    public static RunningCommandSide on(List<String> database) {
        return start(database);
    }

    private static RunningCommandSide start(Path folder, String url, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--redress.data-folder=" + folder);
        arguments.add("--redress.database.url=" + url);
        if (url.startsWith("jdbc:postgresql:")) {
            arguments.add("--redress.database.username=postgres");
            arguments.add("--redress.database.password=postgres");
        }
        return start(arguments);
    }

    private static RunningCommandSide start(List<String> settings) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=0");
        arguments.add("--redress.sign-in.password-cost=4");
        for (Role role : Role.values()) {
            arguments.add("--REDRESS_PASSWORD_" + role.name() + "=" + PASSWORD);
        }
        return new RunningCommandSide(new SpringApplicationBuilder(CommandSideApplication.class)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run(arguments.toArray(String[]::new)));
    }

    /** Posts a command as a role. @param headers names and values in turn */
    public Answer post(Role role, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", basic(role))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Reads something as a role. */
    public Answer get(Role role, String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", basic(role))
                .build());
    }

    public EventHistory history() {
        return bean(EventHistory.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<String> response) {
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String basic(Role role) {
        String credentials = role.kebab() + ":" + PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static String setting(RunningCommandSide side, String name) {
        return side.context.getEnvironment().getRequiredProperty(name);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("command-side");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started by whoever asks first. */
    private static final class SharedOnH2 {
        static final RunningCommandSide SIDE = in(folder());
    }

    /** Started by whoever asks first. */
    private static final class SharedOnPostgres {
        static final RunningCommandSide SIDE = start(folder(), server().getJdbcUrl("postgres", "postgres"));

        private static EmbeddedPostgres server() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
