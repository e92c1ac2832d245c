package org.redress.query.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.importedWithItsDueDate;
import static org.redress.query.Stories.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.analytics.mining.Graph;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.store.Asking;
import org.redress.events.ComplaintEvent;
import org.redress.events.EventCatalogue;
import org.redress.events.Role;
import org.redress.query.QuerySideApplication;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the replica is the log, whatever happens to it. */
class ReplicaTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = RunningQuerySide.SOON;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_follows_what_is_what_anybody_counts_from_the_log(TestDatabase database) {
        RunningQuerySide service = RunningQuerySide.on(database);
        happened(service, everything("C-R1"));
        happened(service, importedWithItsDueDate("C-R2"));
        Replica replica = service.bean(Replica.class);
        awaitAll(service);

        Map<String, Long> counted = movesFromTheLog(service);

        try (Asking asking = replica.asking()) {
            Graph graph = new MinedLog(asking).graph(LogFilter.NONE, true);
            assertThat(graph.edges().stream()
                            .collect(Collectors.toMap(edge -> edge.from() + "→" + edge.to(), Graph.Edge::count)))
                    .isEqualTo(counted);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_new_one_made_beside_it_is_the_same(TestDatabase database) {
        RunningQuerySide service = RunningQuerySide.on(database);
        Replica replica = service.bean(Replica.class);
        happened(service, everything("C-R3"));
        awaitAll(service);
        List<String> before = rows(replica);

        assertThat(service.post(Role.ADMINISTRATOR, "/api/mining/replica/rebuild")
                        .statusCode())
                .isEqualTo(202);
        await().atMost(SOON).until(() -> replica.status().rebuild() == null);

        assertThat(rows(replica)).isEqualTo(before);
        happened(service, everything("C-X1").subList(0, 1));
        awaitAll(service);
        assertThat(rows(replica)).hasSize(before.size() + 1);
    }

    @Test
    void only_administrators_make_it_anew() {
        RunningQuerySide service = RunningQuerySide.onH2();
        assertThat(service.post(Role.SUPERVISOR, "/api/mining/replica/rebuild").statusCode())
                .isEqualTo(403);
        assertThat(service.get(Role.HANDLER, "/api/mining/replica").statusCode())
                .isEqualTo(403);
        assertThat(service.get(Role.SUPERVISOR, "/api/mining/replica").statusCode())
                .isEqualTo(200);
        // Whoever may make it anew is told how far that is.
        assertThat(service.get(Role.ADMINISTRATOR, "/api/mining/replica").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_case_is_known_as_it_was_at_each_event() {
        RunningQuerySide service = RunningQuerySide.onH2();
        String complaint = happened(service, everything("C-R5"));
        awaitAll(service);
        try (Asking asking = service.bean(Replica.class).asking()) {
            int type = CaseFacts.TYPE.ordinal() + 1;
            List<String> types = asking.rows(
                    """
                    select coalesce(a_%d, '') as type, a.name as activity
                      from event e
                      join kase k on k.kase = e.kase
                      join activity a on a.code = e.activity
                     where k.id = ?
                     order by e.ordinal
                    """.formatted(type),
                    List.of(complaint),
                    row -> row.getString("activity") + " " + row.getString("type"));
            assertThat(types.getFirst()).isEqualTo("ComplaintReceived ");
            int classified = types.indexOf(types.stream()
                    .filter(line -> line.startsWith("ComplaintClassified"))
                    .findFirst()
                    .orElseThrow());
            assertThat(types.subList(0, classified)).allMatch(line -> line.endsWith(" "));
            assertThat(types.subList(classified, types.size())).noneMatch(line -> line.endsWith(" "));
        }
    }

    @Test
    void cases_are_found_by_the_number_that_people_know() {
        RunningQuerySide service = RunningQuerySide.onH2();
        String complaint = happened(service, everything("C-R6"));
        awaitAll(service);
        try (Asking asking = service.bean(Replica.class).asking()) {
            assertThat(new MinedLog(asking)
                            .cases(new LogFilter(List.of(new Condition.Has("caseNumber", List.of("C-R6")))), 0, 10))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.id()).isEqualTo(complaint);
                        assertThat(found.attributes()).containsKeys("type", "owner");
                    });
        }
    }

    @Test
    void nobodys_words_are_in_it() {
        RunningQuerySide service = RunningQuerySide.onH2();
        happened(service, everything("C-R7"));
        happened(service, importedWithItsDueDate("C-R8"));
        awaitAll(service);
        List<String> texts = texts(service.bean(Replica.class));
        assertThat(texts).isNotEmpty();
        // Whatever these stories say of people, they say in words() and as customers; this is some of each.
        assertThat(texts)
                .noneMatch(text -> text.contains("rats")
                        || text.contains("Juneau")
                        || text.contains("swept")
                        || text.contains("city-1")
                        || text.contains("sealed"));
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was() {
        List<String> database = TestDatabase.emptyPostgres();
        RunningQuerySide first = RunningQuerySide.start(folder, database, QuerySideApplication.class);
        String file;
        List<String> before;
        try {
            happened(first, everything("C-1"));
            awaitAll(first);
            before = rows(first.bean(Replica.class));
            file = chosen();
        } finally {
            first.close();
        }
        RunningQuerySide second = RunningQuerySide.start(folder, database, QuerySideApplication.class);
        try {
            happened(second, everything("C-X2").subList(0, 1));
            awaitAll(second);
            assertThat(rows(second.bean(Replica.class)))
                    .startsWith(before.toArray(String[]::new))
                    .hasSize(before.size() + 1);
            assertThat(chosen()).isEqualTo(file);
        } finally {
            second.close();
        }
    }

    @Test
    void of_another_log_it_is_made_anew() {
        RunningQuerySide first =
                RunningQuerySide.start(folder, TestDatabase.emptyPostgres(), QuerySideApplication.class);
        try {
            happened(first, everything("C-1"));
            awaitAll(first);
        } finally {
            first.close();
        }
        String file = chosen();
        RunningQuerySide second =
                RunningQuerySide.start(folder, TestDatabase.emptyPostgres(), QuerySideApplication.class);
        try {
            happened(second, everything("C-X3").subList(0, 1));
            awaitAll(second);
            assertThat(rows(second.bean(Replica.class))).hasSize(1);
            assertThat(chosen()).isNotEqualTo(file);
        } finally {
            second.close();
        }
    }

    @Test
    void nodes_that_share_a_folder_have_a_whole_one_each() {
        List<String> database = TestDatabase.emptyPostgres();
        RunningQuerySide one = RunningQuerySide.start(folder, database, QuerySideApplication.class);
        RunningQuerySide other = RunningQuerySide.start(folder, database, QuerySideApplication.class);
        try {
            happened(one, everything("C-1"));
            awaitAll(one);
            awaitAll(other);
            assertThat(rows(other.bean(Replica.class))).isEqualTo(rows(one.bean(Replica.class)));
        } finally {
            other.close();
            one.close();
        }
    }

    private String chosen() {
        try (Stream<Path> files = Files.walk(folder)) {
            return Files.readString(files.filter(file -> file.endsWith("complaints.chosen"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String happened(RunningQuerySide service, List<? extends ComplaintEvent> events) {
        String complaint = UUID.randomUUID().toString();
        service.bean(EventStore.class).publish(new ArrayList<>(stream(complaint, events)));
        return complaint;
    }

    private static void awaitAll(RunningQuerySide service) {
        Replica replica = service.bean(Replica.class);
        await().atMost(SOON).until(() -> {
            ReplicaStatus status = replica.status();
            return status.position() != null
                    && status.position() == service.log().head();
        });
    }

    private static Map<String, Long> movesFromTheLog(RunningQuerySide service) {
        Map<String, String> last = new HashMap<>();
        Map<String, Long> moves = new HashMap<>();
        for (long after = 0; ; ) {
            JsonNode page = JSON.readTree(service.get(Role.ADMINISTRATOR, "/api/events?size=1000&after=" + after)
                    .body());
            if (page.get("items").isEmpty()) {
                return moves;
            }
            for (JsonNode event : page.get("items")) {
                String type = event.get("type").asString().substring("org.redress.".length());
                if (ComplaintEvent.class.isAssignableFrom(
                        EventCatalogue.classOf(type).orElseThrow())) {
                    String before = last.put(event.get("subject").asString(), type);
                    if (before != null) {
                        moves.merge(before + "→" + type, 1L, Long::sum);
                    }
                }
            }
            after = page.get("next").asLong();
        }
    }

    private static List<String> rows(Replica replica) {
        try (Asking asking = replica.asking()) {
            int columns = CaseFacts.values().length;
            String attributes = Stream.iterate(1, code -> code + 1)
                    .limit(columns)
                    .map(code -> "a_" + code)
                    .collect(Collectors.joining(", "));
            return asking.rows("""
                    select concat_ws('|', e.place, k.id, e.ordinal, a.name, coalesce(p.name, '-'), e.happened, e.wait,
                                     e.first_of_activity, e.first_of_move, e.resource, e.handed_by, [%s]) as text
                      from event e
                      join kase k on k.kase = e.kase
                      join activity a on a.code = e.activity
                      left join activity p on p.code = e.previous
                     order by e.place
                    """.formatted(attributes), List.of(), row -> row.getString(1));
        }
    }

    /** Every text that any table holds. */
    private static List<String> texts(Replica replica) {
        try (Asking asking = replica.asking()) {
            List<String> texts = new ArrayList<>();
            asking.rows(
                            """
                            select table_name, column_name
                              from information_schema.columns
                             where data_type = 'VARCHAR' and table_schema = 'main'
                            """,
                            List.of(),
                            row -> "select distinct %2$s from %1$s where %2$s is not null"
                                    .formatted(row.getString(1), row.getString(2)))
                    .forEach(sql -> texts.addAll(asking.rows(sql, List.of(), row -> row.getString(1))));
            return texts;
        }
    }
}
