package org.redress.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.redress.query.Stories.HER_WORDS;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.importedWithItsDueDate;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

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
import java.util.List;
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
import org.redress.events.Role;
import org.redress.query.QuerySideApplication;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.replica.NodeFolder;
import org.redress.query.replica.Replica;
import org.xml.sax.SAXException;

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
    @ValueSource(strings = {"xes", "csv", "parquet"})
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

    private static void somethingHappened(RunningQuerySide service) {
        service.happened(stream(newComplaint(), everything("EX-" + newComplaint())));
        service.happened(stream(newComplaint(), importedWithItsDueDate("EX-" + newComplaint())));
        Replica replica = service.bean(Replica.class);
        await().atMost(RunningQuerySide.SOON).until(() -> {
            Long position = replica.status().position();
            return position != null && position == service.log().head();
        });
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
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(
                    service.request(Role.IMPROVEMENT_TEAM, OWN + format).GET().build(), BodyHandlers.ofByteArray());
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
