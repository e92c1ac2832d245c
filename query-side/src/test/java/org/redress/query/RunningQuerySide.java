package org.redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.flywaydb.core.Flyway;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.Role;
import org.redress.query.replica.Replica;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The query side as it is started, on a free port and a database of its own; once per database for all tests. */
public final class RunningQuerySide {
    public static final Duration SOON = Duration.ofSeconds(20);
    public static final String PASSWORD = "correct-horse-battery";

    /** Nearly every test waits for every view: a view is there within milliseconds. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private static final Map<TestDatabase, RunningQuerySide> STARTED = new EnumMap<>(TestDatabase.class);

    private final ConfigurableApplicationContext context;
    private JdbcClient owners;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningQuerySide(ConfigurableApplicationContext context) {
        this.context = context;
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    public static RunningQuerySide on(TestDatabase database) {
        synchronized (STARTED) {
            return STARTED.computeIfAbsent(database, RunningQuerySide::start);
        }
    }

    public static RunningQuerySide onH2() {
        return on(TestDatabase.H2);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public EventHistory log() {
        return bean(EventHistory.class);
    }

    /** What had happened to a complaint when the first such event did. */
    public List<StoredEvent> historyUntil(String complaint, Class<?> event) {
        List<StoredEvent> history = log().of(complaint);
        StoredEvent first = history.stream()
                .filter(each -> event.isInstance(each.payload()))
                .findFirst()
                .orElseThrow();
        return history.subList(0, (int) first.sequence() + 1);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /**
     * As whoever owns the tables, and may change them. One connection for good: H2 can no longer check a constraint once
     * the session is gone that added it.
     */
    public JdbcClient ownersJdbc() {
        if (owners == null) {
            try {
                DataSource owner = bean(Flyway.class).getConfiguration().getDataSource();
                owners = JdbcClient.create(new SingleConnectionDataSource(owner.getConnection(), true));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return owners;
    }

    /** Writes events and waits until every view has seen them. */
    public void happened(List<DomainEventMessage<?>> events) {
        bean(EventStore.class).publish(events);
        awaitViews();
    }

    public Collection<View> views() {
        return beans(View.class);
    }

    public void awaitViews() {
        long head = log().head();
        ViewProgress progress = bean(ViewProgress.class);
        for (View view : views()) {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(LOOK_AGAIN)
                    .atMost(SOON)
                    .until(() -> progress.positionOf(view).orElse(-1) >= head);
        }
    }

    /** Makes a view anew, whatever its rows are now, and waits until the new ones answer. */
    public void rebuilt(String view) {
        assertThat(post(Role.ADMINISTRATOR, "/api/views/" + view + "/rebuild?anyway=true")
                        .statusCode())
                .isEqualTo(202);
        await().atMost(SOON)
                .until(() -> get(Role.ADMINISTRATOR, "/api/views/" + view + "/rebuild")
                        .body()
                        .contains("\"phase\":\"DONE\""));
        awaitViews();
    }

    /** Under which the rows of a view are kept that answer. */
    public String edition(String view) {
        int number = jdbc().sql("select coalesce(max(answering), 1) from view_edition where view_name = :view")
                .param("view", view)
                .query(Integer.class)
                .single();
        return new Edition.Numbered("default", number).key();
    }

    /** An answer to somebody who holds this role. */
    public HttpResponse<String> get(Role role, String path, String... headers) {
        return send(request(role, path, headers).GET().build());
    }

    public HttpResponse<String> post(Role role, String path) {
        return send(
                request(role, path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    public HttpRequest.Builder request(Role role, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Authorization", basic(role));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    public URI base() {
        return base;
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String basic(Role role) {
        String credentials = role.kebab() + ":" + PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static RunningQuerySide start(TestDatabase database) {
        Path folder = newFolder();
        RunningQuerySide started = start(folder, database.settings(folder), QuerySideApplication.class);
        started.holdEachRole();
        // The first moment of a node, in which it has no columns yet, is a test of its own.
        await().atMost(SOON).until(() -> started.bean(Replica.class).status().position() != null);
        return started;
    }

    /**
     * One process more on a database that exists; the caller closes it.
     *
     * @param folder with the key file, the same for all processes
     */
    public static RunningQuerySide start(Path folder, List<String> settings, Class<?>... parts) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=0");
        arguments.add("--redress.data-folder=" + folder);
        arguments.add("--redress.sign-in.password-cost=4");
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--logging.level.root=warn");
        Stream.of(Role.values())
                .map(role -> "--REDRESS_PASSWORD_" + role + "=" + PASSWORD)
                .forEach(arguments::add);
        // However busy the machine is: what becomes a task is asked for where tests are about tasks.
        return new RunningQuerySide(new SpringApplicationBuilder(parts)
                .properties("redress.mining.answer-within=30s")
                .run(arguments.toArray(String[]::new)));
    }

    /** Ends it in good order. */
    public void close() {
        http.close();
        context.close();
    }

    /** What the command side does from the organisation's events. */
    public void holdEachRole() {
        Arrays.stream(Role.values())
                .forEach(role -> jdbc().sql("""
                        insert into role_held (tenant, person, role, unit)
                        select tenant, person, :role, 'u-1' from account where name = :name
                        """)
                        .param("role", role.name())
                        .param("name", role.kebab())
                        .update());
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("redress-query");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
