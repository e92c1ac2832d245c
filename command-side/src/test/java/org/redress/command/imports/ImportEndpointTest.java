package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.command.EmptyDatabase;
import org.redress.eventlog.EventLogConfiguration;
import org.redress.http.HttpBoundaryConfiguration;
import org.redress.http.signin.FirstRoles;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports over real HTTP, as an administrator and as others. */
class ImportEndpointTest {
    private static final String BOUNDARY = "a-boundary";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext server;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        List<String> settings = new ArrayList<>(EmptyDatabase.H2.settings(folder));
        settings.add("--server.port=0");
        settings.add("--redress.sign-in.password-cost=4");
        Stream.of("administrator", "supervisor")
                .forEach(role -> settings.add(
                        "--REDRESS_PASSWORD_" + role.toUpperCase(java.util.Locale.ROOT) + "=" + role + "-password-1"));
        server = new SpringApplicationBuilder(Server.class)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run(settings.toArray(String[]::new));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void a_file_is_accepted_runs_and_tells_how_it_ended() throws Exception {
        HttpResponse<String> accepted = send(form(file(CfpbRows.mixedFile()), format()), "administrator");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String place = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(place).matches("/api/imports/[0-9a-f-]{36}");
        await().atMost(PATIENCE)
                .until(() -> json(get(place, "administrator"))
                        .get("state")
                        .asString()
                        .equals("DONE"));
        JsonNode done = json(get(place, "administrator"));
        assertThat(done.get("rows").asLong()).isEqualTo(1_030);
        assertThat(done.get("imported").asLong()
                        + done.get("alreadyPresent").asLong()
                        + done.get("rejected").asLong())
                .isEqualTo(1_030);
        assertThat(done.get("rejected").asLong()).isEqualTo(10);
        assertThat(done.get("warnings").asLong()).isEqualTo(20);
        assertThat(done.get("progress").asDouble()).isEqualTo(1);
        assertThat(done.get("format").asString()).isEqualTo("cfpb-bank-of-america");

        JsonNode page = json(get(place + "/rejections?size=6", "administrator"));
        assertThat(page.get("items")).hasSize(6);
        assertThat(page.get("items").get(0).toString())
                .isEqualTo("{\"line\":102,\"field\":\"Date submitted\",\"reason\":\"must be a date like 2020-12-31\","
                        + "\"code\":\"NOT_A_TIME\",\"arguments\":[\"2020-12-31\"]}");
        JsonNode rest =
                json(get(place + "/rejections?size=6&cursor=" + page.get("next").asString(), "administrator"));
        assertThat(rest.get("items")).hasSize(4);
        assertThat(rest.get("items").get(0).get("line").asLong())
                .isGreaterThan(page.get("items").get(5).get("line").asLong());
        assertThat(json(get(place + "/warnings", "administrator")).get("items")).hasSize(20);
        assertThat(json(get(place + "/summary", "administrator"))
                        .at("/rejections/0")
                        .toString())
                .isEqualTo("{\"field\":\"Date submitted\",\"reason\":\"must be a date like 2020-12-31\","
                        + "\"code\":\"NOT_A_TIME\",\"arguments\":[\"2020-12-31\"],\"times\":10}");
    }

    @Test
    void a_dry_run_shows_the_first_rows_and_keeps_nothing() throws Exception {
        long kept = kept();
        String file = "No,In,Story\n71,2024-03-01,It leaks\n72,yesterday,It drips\n" + "73,,x\n".repeat(30);
        HttpResponse<String> answer = post(
                "/api/imports?dryRun=true",
                form(file(file), part("format", "mapped"), part("mapping", STORIES)),
                "multipart/form-data; boundary=" + BOUNDARY,
                "administrator");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode run = json(answer);
        assertThat(run.get("encoding").asString()).isEqualTo("UTF-8");
        assertThat(run.get("rows")).hasSize(20);
        assertThat(run.at("/rows/0/caseNumber").asString()).isEqualTo("Shop-71");
        assertThat(run.at("/rows/0/facts/0/type").asString()).isEqualTo("SourceComplaintRecorded");
        assertThat(run.at("/rows/0/facts/0/occurredAt").asString()).isEqualTo("2024-03-01");
        assertThat(run.at("/rows/0/facts/0/data/words/narrative/sealed").asString())
                .isEqualTo("8 characters");
        assertThat(run.at("/rows/1/rejection/reason").asString()).isEqualTo("must be a date like 2020-12-31");
        assertThat(run.at("/rows/1/rejection/code").asString()).isEqualTo("NOT_A_TIME");
        assertThat(run.at("/rows/2/warnings/0/field").asString()).isEqualTo("In");
        assertThat(answer.body()).doesNotContain("leaks", "yesterday");
        assertThat(kept()).isEqualTo(kept);

        HttpResponse<String> other = post(
                "/api/imports?dryRun=true",
                form(file("a,b\n"), format()),
                "multipart/form-data; boundary=" + BOUNDARY,
                "administrator");
        assertProblem(other, 422, "file-rejected");
        assertThat(json(other).get("detail").asString()).startsWith("Column 1 of the header is unknown;");
        assertThat(json(other).get("failureCode").asString()).isEqualTo("COLUMN_UNKNOWN");
        assertThat(json(other).at("/failureArguments/0").asString()).isEqualTo("1");
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void a_file_with_a_mapping_of_its_own_is_imported() throws Exception {
        HttpResponse<String> accepted = send(
                form(
                        part("encoding", "UTF-8"),
                        file("No,In,Story\n81,2024-03-01,It leaks\n82,yesterday,It drips\n"),
                        part("mapping", STORIES),
                        part("format", "mapped")),
                "administrator");
        String place = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(PATIENCE)
                .until(() -> json(get(place, "administrator"))
                        .get("state")
                        .asString()
                        .equals("DONE"));
        assertThat(json(get(place, "administrator")).get("imported").asLong()).isEqualTo(1);
        assertThat(json(get(place, "administrator")).get("rejected").asLong()).isEqualTo(1);
    }

    @Test
    void the_contract_names_every_format() {
        assertThat(ImportFormat.names())
                .isEqualTo("cfpb-bank-of-america, cfpb, cfpb-without-id, baltimore-311, nyc-311, fcc,"
                        + " cn-messages-with-replies, cn-messages-with-votes, cn-disputes, nhtsa, mapped");
    }

    @Test
    void the_same_request_twice_is_one_import_and_another_file_under_its_name_is_refused() throws Exception {
        String file = CfpbRows.file(IntStream.range(50_000, 50_010));
        HttpResponse<String> first = send(form(file(file), format()), "administrator", "Idempotency-Key", "k-1");
        HttpResponse<String> second = send(form(file(file), format()), "administrator", "Idempotency-Key", "k-1");
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        HttpResponse<String> other =
                send(form(file(CfpbRows.file("")), format()), "administrator", "Idempotency-Key", "k-1");
        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void the_format_may_come_behind_the_file() throws Exception {
        assertThat(send(form(file(CfpbRows.file("")), format()), "administrator")
                        .statusCode())
                .isEqualTo(202);
        assertThat(send(form(format(), file(CfpbRows.file(""))), "administrator")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void a_request_that_is_not_one_for_an_import_names_the_part_and_keeps_nothing() throws Exception {
        long kept = kept();
        assertInvalid(form(format()), "file", "is missing");
        assertInvalid(form(file("x")), "format", "is missing");
        assertInvalid(form(file("x"), part("format", "csv")), "format", "must be one of " + ImportFormat.names());
        assertInvalid(
                form(file("x"), part("format", "x".repeat(5_000))), "format", "must be one of " + ImportFormat.names());
        assertInvalid(form(file("x"), file("x"), format()), "file", "is there twice");
        assertInvalid(form(file("x"), format(), format()), "format", "is there twice");
        assertInvalid(form(file("x"), format(), part("mapping", MAPPING)), "mapping", "is only for the format mapped");
        assertInvalid(form(file("x"), part("format", "mapped")), "mapping", "is missing");
        assertInvalid(
                form(file("x"), part("format", "mapped"), part("mapping", "{")),
                "mapping",
                "is no mapping: look at the whole, line 1");
        assertInvalid(
                form(file("x"), part("format", "mapped"), part("mapping", MAPPING.replace("CSV", "XML"))),
                "mapping",
                "is no mapping: look at syntax, line 1");
        assertInvalid(
                form(file("x"), part("format", "mapped"), part("mapping", MAPPING.replace("Shop", "Our shop"))),
                "mapping",
                "source must be 1 to 20 letters and digits");
        assertInvalid(
                form(file("x"), part("format", "mapped"), part("mapping", " ".repeat(16 * 1024) + MAPPING)),
                "mapping",
                "must have at most 16384 bytes");
        assertInvalid(
                form(file("x"), format(), part("encoding", "EBCDIC")),
                "encoding",
                "must be UTF-8, GB18030 or Windows-1252");
        assertInvalid(form(part("Jane Roe", "x")), "(other)", "is not a part here");
        assertInvalid(form(file("x")).substring(0, 115), "body", "is not well-formed multipart/form-data");
        assertInvalid("", "file", "is missing");
        assertThat(kept()).isEqualTo(kept);
        assertProblem(post("/api/imports", "{}", "application/json", "administrator"), 415, "unsupported-media-type");
    }

    @Test
    void only_an_administrator_imports_and_watches() throws Exception {
        HttpResponse<String> refused = send(form(file("x"), format()), "supervisor");
        assertProblem(refused, 403, "role-not-permitted");
        String place = send(form(file(CfpbRows.file("")), format()), "administrator")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertProblem(get("/api/imports", "supervisor"), 403, "role-not-permitted");
        for (String part : List.of("", "/rejections", "/warnings", "/summary")) {
            assertProblem(get(place + part, "supervisor"), 403, "role-not-permitted");
        }
        for (String step : List.of("/pause", "/resume", "/cancel")) {
            assertProblem(post(place + step, "", null, "supervisor"), 403, "role-not-permitted");
        }
        assertThat(get(place, "nobody").statusCode()).isEqualTo(401);
    }

    @Test
    void an_import_is_paused_resumed_listed_and_summed_up() throws Exception {
        String place = send(form(file(CfpbRows.file(IntStream.range(60_000, 68_000))), format()), "administrator")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> paused = post(place + "/pause", "", null, "administrator");
        assertThat(paused.statusCode()).as(paused.body()).isEqualTo(200);
        assertThat(json(paused).get("state").asString()).isEqualTo("PAUSED");
        assertThat(json(post(place + "/pause", "", null, "administrator"))
                        .get("state")
                        .asString())
                .isEqualTo("PAUSED");

        HttpResponse<String> resumed = post(place + "/resume", "", null, "administrator");
        assertThat(resumed.statusCode()).as(resumed.body()).isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() -> json(get(place, "administrator"))
                        .get("state")
                        .asString()
                        .equals("DONE"));
        JsonNode summary = json(get(place + "/summary", "administrator"));
        assertThat(summary.get("imported").asLong()).isEqualTo(8_000);
        assertThat(summary.get("firstDay").asString()).isEqualTo("2020-04-24");
        assertThat(summary.get("worked").asString()).startsWith("PT");
        assertProblem(post(place + "/pause", "", null, "administrator"), 409, "import-ended");
        assertProblem(post(place + "/resume", "", null, "administrator"), 409, "import-ended");

        JsonNode first = json(get("/api/imports?size=1", "administrator"));
        assertThat(first.get("items")).hasSize(1);
        String id = place.substring(place.lastIndexOf('/') + 1);
        List<String> listed = new ArrayList<>();
        for (JsonNode page = first; page != null; ) {
            listed.add(page.at("/items/0/id").asString());
            page = page.get("next") == null || page.get("next").isNull()
                    ? null
                    : json(get("/api/imports?size=1&cursor=" + page.get("next").asString(), "administrator"));
        }
        assertThat(listed).contains(id).doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_import_is_not_found() throws Exception {
        for (String part : List.of("", "/rejections", "/warnings", "/summary")) {
            assertProblem(get("/api/imports/x" + part, "administrator"), 404, "not-found");
        }
        for (String step : List.of("/pause", "/resume", "/cancel")) {
            assertProblem(post("/api/imports/x" + step, "", null, "administrator"), 404, "not-found");
        }
    }

    @Test
    void an_import_that_has_ended_cannot_be_cancelled() throws Exception {
        String place = send(form(file(CfpbRows.file("")), format()), "administrator")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        await().atMost(PATIENCE)
                .until(() -> json(get(place, "administrator"))
                        .get("state")
                        .asString()
                        .equals("DONE"));
        assertProblem(post(place + "/cancel", "", null, "administrator"), 409, "import-ended");
    }

    private static final String MAPPING = "{\"source\":\"Shop\",\"syntax\":\"CSV\",\"columns\":{\"id\":\"No\"}}";

    private static final String STORIES = "{\"source\":\"Shop\",\"syntax\":\"CSV\",\"times\":[\"yyyy-MM-dd\"],"
            + "\"columns\":{\"id\":\"No\",\"received\":\"In\",\"narrative\":\"Story\"}}";

    private static long kept() throws IOException {
        if (!Files.exists(folder.resolve("imports"))) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder.resolve("imports"))) {
            return files.count();
        }
    }

    private static void assertInvalid(String form, String field, String reason) throws Exception {
        HttpResponse<String> response = send(form, "administrator");
        assertProblem(response, 400, "invalid-input");
        assertThat(json(response).get("errors")).hasSize(1);
        assertThat(json(response).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(json(response).at("/errors/0/reason").asString()).isEqualTo(reason);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).get("type").asString()).isEqualTo("urn:redress:problem:" + type);
    }

    private static String form(String... parts) {
        return String.join("", parts) + "--" + BOUNDARY + "--\r\n";
    }

    private static String file(String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n";
    }

    private static String format() {
        return part("format", "cfpb-bank-of-america");
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private static HttpResponse<String> send(String form, String account, String... headers) throws Exception {
        return post("/api/imports", form, "multipart/form-data; boundary=" + BOUNDARY, account, headers);
    }

    private static HttpResponse<String> post(String path, String body, String type, String account, String... headers)
            throws Exception {
        HttpRequest.Builder request = request(path, account).POST(BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String account) throws Exception {
        return client.send(request(path, account).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String account) {
        String credentials = Base64.getEncoder()
                .encodeToString((account + ":" + account + "-password-1").getBytes(StandardCharsets.UTF_8));
        int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .timeout(PATIENCE);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @EnableAutoConfiguration
    @org.springframework.context.annotation.Import({
        EventLogConfiguration.class,
        HttpBoundaryConfiguration.class,
        ImportConfiguration.class,
        ImportQueue.class,
        ImportEndpoint.class
    })
    static class Server {
        @Bean
        FirstRoles rolesAsNamed(JdbcClient jdbc) {
            return account -> jdbc.sql("""
                            insert into role_held (tenant, person, role, unit)
                            values ('default', :person, :role, 'headquarters')
                            """)
                    .param("person", account.person().value())
                    .param("role", account.role().name())
                    .update();
        }
    }
}
