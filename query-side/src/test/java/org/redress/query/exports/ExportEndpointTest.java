package org.redress.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.HER_WORDS;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.importedWithItsDueDate;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.receivedWith;
import static org.redress.query.Stories.stream;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.analytics.formats.CsvLogReader;
import org.redress.analytics.formats.LogLimits;
import org.redress.analytics.formats.OcelReader;
import org.redress.analytics.formats.XesReader;
import org.redress.analytics.mining.Graph;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.Variants;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Classifier;
import org.redress.analytics.store.LogLoading;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.Role;
import org.redress.query.QuerySideApplication;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.replica.NodeFolder;
import org.redress.query.replica.Replica;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** Whether the files are the log, and nobody's words. */
class ExportEndpointTest {
    private static final Path SCHEMAS =
            Path.of(System.getProperty("redress.shared", "../../shared"), "data", "schemas");
    private static final String OWN = "/api/mining/logs/own/export?format=";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void our_own_importer_reads_the_same_log_back(TestDatabase database) throws IOException {
        // One of its own: in the log of all tests there are events without a time, which no file has.
        RunningQuerySide service = RunningQuerySide.start(
                folder.resolve("service"),
                database == TestDatabase.POSTGRESQL ? TestDatabase.emptyPostgres() : List.of(),
                QuerySideApplication.class);
        try {
            service.holdEachRole();
            somethingHappened(service);
            readsBack(service);
        } finally {
            service.close();
        }
    }

    private void readsBack(RunningQuerySide service) throws IOException {
        Mined own;
        try (Asking asking = service.bean(Replica.class).asking()) {
            own = mined(asking);
        }
        byte[] xes = bytes(service, "xes");
        assertThat(loaded(
                        "xes",
                        loading -> new XesReader(LogLimits.DEFAULT).read(new ByteArrayInputStream(xes), loading)))
                .isEqualTo(own);
        byte[] csv = bytes(service, "csv");
        assertThat(loaded(
                        "csv",
                        loading -> new CsvLogReader(LogLimits.DEFAULT).read(new ByteArrayInputStream(csv), loading)))
                .isEqualTo(own);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes(service, "xes-gz"))).readAllBytes())
                .isEqualTo(xes);
    }

    @Test
    void parquet_has_a_row_for_each_event_and_leaves_nothing_behind() throws IOException {
        RunningQuerySide service = RunningQuerySide.onH2();
        somethingHappened(service);
        Path file = Files.write(folder.resolve("own.parquet"), bytes(service, "parquet"));
        try (Asking asking = service.bean(Replica.class).asking()) {
            assertThat(count(asking, "select count(*) from read_parquet('" + file + "')"))
                    .isEqualTo(count(asking, "select count(*) from event"));
        }
        Path left = service.bean(NodeFolder.class).path().resolve("exports");
        assertThat(left).isEmptyDirectory();
    }

    @Test
    void both_revisions_of_the_schema_accept_our_own_log() throws IOException, SAXException {
        assumeTrue(Files.isDirectory(SCHEMAS), "published schemas: no folder " + SCHEMAS);
        RunningQuerySide service = RunningQuerySide.onH2();
        somethingHappened(service);
        // The schemas of the standard have no namespace.
        String plain = new String(bytes(service, "xes"), StandardCharsets.UTF_8).replaceFirst(" xmlns=\"[^\"]*\"", "");
        for (String revision : List.of("xes-ieee-1849-2016.xsd", "xes-ieee-1849-2016.scope-optional.xsd")) {
            SchemaFactory schemas = SchemaFactory.newDefaultInstance();
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            schemas.newSchema(SCHEMAS.resolve(revision).toFile())
                    .newValidator()
                    .validate(new StreamSource(new StringReader(plain)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xes", "csv", "parquet", "ocel-json", "ocel-sqlite"})
    void nobodys_words_are_in_a_file(String format) {
        RunningQuerySide service = RunningQuerySide.onH2();
        somethingHappened(service);
        assertThat(new String(bytes(service, format), StandardCharsets.ISO_8859_1))
                .doesNotContain(HER_WORDS, "Li Wei", "138 0000 1111", "Long Street", "rats", "Juneau", "sealed");
    }

    @Test
    void a_file_says_of_what_it_is() {
        RunningQuerySide service = RunningQuerySide.onH2();
        somethingHappened(service);
        HttpResponse<String> answer = service.get(Role.IMPROVEMENT_TEAM, OWN + "csv");
        String position = answer.headers().firstValue(ExportEndpoint.POSITION).orElseThrow();
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"redress-own-" + position + ".csv\"");
        assertThat(answer.headers().firstValue(ExportEndpoint.WITHOUT_TIME)).isPresent();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    }

    @ParameterizedTest
    @CsvSource({"SUPERVISOR,200", "AUDITOR,200", "IMPROVEMENT_TEAM,200", "HANDLER,403", "ADMINISTRATOR,403"})
    void a_log_is_for_those_who_read_figures(Role role, int status) {
        RunningQuerySide service = RunningQuerySide.onH2();
        somethingHappened(service);
        assertThat(service.get(role, OWN + "csv").statusCode()).isEqualTo(status);
    }

    @Test
    void a_form_or_a_log_that_does_not_exist_is_refused() {
        RunningQuerySide service = RunningQuerySide.onH2();
        assertThat(service.get(Role.SUPERVISOR, OWN + "docx").statusCode()).isEqualTo(400);
        assertThat(service.get(Role.SUPERVISOR, OWN + "docx").body()).contains("xes-gz");
        assertThat(service.get(Role.SUPERVISOR, "/api/mining/logs/none/export?format=csv")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_published_schema_accepts_our_complaints_as_objects() throws IOException {
        Path schema = SCHEMAS.resolve("ocel2-schema.pm4py.json");
        assumeTrue(Files.exists(schema), "published schemas: no file " + schema);
        RunningQuerySide service = RunningQuerySide.onH2();
        somethingHappened(service);
        assertThat(SchemaRegistry.withDefaultDialect(
                                SpecificationVersion.DRAFT_7,
                                registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build()))
                        .getSchema(JsonMapper.shared().readTree(schema.toFile()))
                        .validate(JsonMapper.shared().readTree(bytes(service, "ocel-json"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void our_complaints_as_objects_are_what_anybody_counts_from_the_log(TestDatabase database)
            throws IOException, SQLException {
        RunningQuerySide service = RunningQuerySide.on(database);
        String complaint = newComplaint();
        service.happened(stream(complaint, everything("EX-" + complaint)));
        awaitReplica(service);
        String only = "?format=ocel-json&attribute=caseNumber&value=EX-" + complaint;

        CountedObjects json = new CountedObjects();
        new OcelReader(LogLimits.DEFAULT).readJson(new ByteArrayInputStream(bytes(service, "own", only)), json);
        CountedObjects sqlite = new CountedObjects();
        Path file = Files.write(
                folder.resolve("own.sqlite"), bytes(service, "own", only.replace("ocel-json", "ocel-sqlite")));
        new OcelReader(LogLimits.DEFAULT).readSqlite(file, sqlite);

        assertThat(json.byPosition).isEqualTo(counted(service, complaint));
        assertThat(sqlite.byPosition).isEqualTo(json.byPosition);
        assertThat(sqlite.relations).isEqualTo(json.relations);
        assertThat(json.objects)
                .containsEntry("complaint:" + complaint, "complaint")
                .containsEntry("remedy:" + complaint + "/A", "remedy")
                .containsEntry("unit:" + DEALER.value(), "unit")
                .containsEntry("handler:" + COLLEAGUE.value(), "handler");
        assertThat(json.objects.values()).contains("customer");
        assertThat(json.relations.get("RemedyAccepted")).contains("remedy");
        assertThat(json.relations.get("ComplaintClosed")).contains("complaint", "customer", "handler", "owner", "unit");
    }

    /** What /api/events tells of a complaint: positions and types. */
    private static Map<String, String> counted(RunningQuerySide service, String complaint) {
        Map<String, String> counted = new TreeMap<>();
        for (StoredEvent event : service.bean(EventHistory.class).of(complaint)) {
            counted.put(Long.toString(event.position()), event.type());
        }
        return counted;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xes", "csv", "ocel-json"})
    void words_are_in_a_file_for_those_only_who_may_read_them(String format) {
        RunningQuerySide service = RunningQuerySide.onH2();
        String complaint = newComplaint();
        service.happened(stream(complaint, everything("EX-" + complaint)));
        awaitReplica(service);
        String asked = "/api/mining/logs/own/export?words=true&attribute=caseNumber&value=EX-" + complaint + "&format=";
        assertThat(service.get(Role.SUPERVISOR, asked + format).body()).contains(HER_WORDS, "Li Wei");
        assertThat(service.get(Role.IMPROVEMENT_TEAM, asked + format).statusCode())
                .isEqualTo(403);
    }

    /** A handler reads the words of a case, and a group leader its figures, too; neither reads all cases at once. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void words_of_all_cases_at_once_are_for_those_who_read_the_whole_log(Role role) {
        HttpResponse<String> answer = RunningQuerySide.onH2().get(role, OWN + "csv&did=nobody+does+this&words=true");
        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(Set.of(Role.SUPERVISOR, Role.AUDITOR).contains(role) ? 200 : 403);
    }

    @ParameterizedTest
    @CsvSource({"parquet", "ocel-sqlite"})
    void words_are_in_no_form_that_lies_on_a_disk_until_it_is_whole(String format) {
        HttpResponse<String> answer = RunningQuerySide.onH2().get(Role.SUPERVISOR, OWN + format + "&words=true");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("words", "lies on a disk");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"csv|'=1+1 & so on", "xes|=1+1 &amp; so on", "ocel-json|=1+1 & so on"})
    void what_customers_wrote_is_no_formula_where_spreadsheets_read_it(String format, String told) {
        RunningQuerySide service = RunningQuerySide.onH2();
        String complaint = newComplaint();
        service.happened(stream(complaint, List.of(receivedWith("EX-" + complaint, "=1+1 & so on"))));
        awaitReplica(service);
        String asked = OWN + format + "&words=true&attribute=caseNumber&value=EX-" + complaint;
        assertThat(service.get(Role.AUDITOR, asked).body())
                .contains(told)
                .satisfies(file -> assertThat(file.contains("'=1+1")).isEqualTo(format.equals("csv")));
    }

    @Test
    void a_file_has_the_selected_cases_only() throws IOException {
        RunningQuerySide service = RunningQuerySide.onH2();
        String complaint = newComplaint();
        service.happened(stream(complaint, everything("EX-" + complaint)));
        somethingHappened(service);
        String only = "&attribute=caseNumber&value=EX-" + complaint;
        assertThat(service.get(Role.SUPERVISOR, OWN + "csv" + only)
                        .body()
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith(complaint));
        Path file = Files.write(folder.resolve("one.parquet"), bytes(service, "own", "?format=parquet" + only));
        try (Asking asking = service.bean(Replica.class).asking()) {
            assertThat(count(asking, "select count(distinct \"case:concept:name\") from read_parquet('" + file + "')"))
                    .isOne();
        }
        assertThat(service.get(Role.SUPERVISOR, OWN + "csv&attribute=shoe&value=7")
                        .statusCode())
                .isEqualTo(400);
    }

    private static void awaitReplica(RunningQuerySide service) {
        Replica replica = service.bean(Replica.class);
        await().atMost(RunningQuerySide.SOON).until(() -> {
            Long position = replica.status().position();
            return position != null && position == service.log().head();
        });
    }

    private static void somethingHappened(RunningQuerySide service) {
        service.happened(stream(newComplaint(), everything("EX-" + newComplaint())));
        service.happened(stream(newComplaint(), importedWithItsDueDate("EX-" + newComplaint())));
        awaitReplica(service);
    }

    private record Mined(Graph graph, Variants variants) {}

    private static Mined mined(Asking asking) {
        MinedLog log = new MinedLog(asking);
        return new Mined(log.graph(LogFilter.NONE, true), log.variants(LogFilter.NONE, 1_000));
    }

    private interface Reading {
        void into(LogLoading loading) throws IOException;
    }

    /** In the order of the file: what was entered later may have happened earlier. */
    private Mined loaded(String name, Reading reading) throws IOException {
        try (LogStore store = LogStore.open(folder.resolve(name + ".duckdb"), Order.PLACE, new StoreLimits(256, 2))) {
            try (LogLoading loading = new LogLoading(store, Classifier.ACTIVITY)) {
                reading.into(loading);
                loading.finish();
            }
            try (Asking asking = store.asking()) {
                return mined(asking);
            }
        }
    }

    private static long count(Asking asking, String sql) {
        return asking.row(sql, List.of(), row -> row.getLong(1));
    }

    private static byte[] bytes(RunningQuerySide service, String format) {
        return bytes(service, "own", "?format=" + format);
    }

    private static byte[] bytes(RunningQuerySide service, String log, String query) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(
                    service.request(Role.IMPROVEMENT_TEAM, "/api/mining/logs/" + log + "/export" + query)
                            .GET()
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
