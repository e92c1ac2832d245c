package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The scaled-out form, its processes started by hand as docker-compose.yml would start them. */
class TwoSidesIT {
    private static EmbeddedPostgres postgres;
    private static Program commandSide;
    private static Program querySide;
    private static Proxy proxy;

    @TempDir
    private static Path folder;

    private static Program.Options options;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        options = Program.Options.ofTests()
                .withArguments(
                        "--redress.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--redress.database.username=postgres",
                        "--redress.keys-file=" + folder.resolve("redress.key"));
        commandSide = Program.start(folder.resolve("command"), options.ofSide("command-side"));
        querySide = Program.start(folder.resolve("query"), options.ofSide("query-side"));
        proxy = Proxy.before(commandSide, querySide);
    }

    @AfterAll
    static void stop() throws IOException {
        proxy.close();
        querySide.close();
        commandSide.close();
        postgres.close();
    }

    @Test
    void what_one_process_writes_the_other_shows() {
        JsonNode received = Client.of(commandSide, "handler")
                .post("/api/complaints", Bodies.RECEIVE)
                .json();
        String path = "/api/complaints/" + received.get("id").asString();
        Client reader = Client.of(querySide, "auditor");

        Client.Answer seen =
                reader.get(path + "?afterPosition=" + received.get("position").asLong());

        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.json().get("version").asLong())
                .isEqualTo(received.get("version").asLong());
        assertThat(seen.text()).contains("Li Na");
        assertThat(reader.get(path + "/history").json().get("items").size()).isEqualTo(3);
        // Each side serves its own half only.
        assertThat(Client.of(commandSide, "auditor").get(path).status()).isIn(404, 405);
        assertThat(Client.of(querySide, "handler")
                        .post(path + "/start-remedy", "{}")
                        .status())
                .isIn(404, 405);
    }

    @Test
    void what_the_command_side_imports_the_query_side_shows() {
        Client.Answer accepted = Client.of(commandSide, "administrator")
                .upload("/api/imports", "cfpb-bank-of-america", "a.csv", "a,b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String page = "/imports/" + accepted.json().get("id").asString();
        Browser browser = new Browser(proxy.base());
        browser.open("/imports");
        browser.signIn("administrator", Client.PASSWORD);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(browser.open(page).body()).contains("Column 1 of the header is unknown"));
    }

    @Test
    void one_sign_in_counts_at_both_sides_until_one_signs_out() {
        Browser browser = new Browser(proxy.base());
        HttpResponse<String> asked = browser.open("/worklist?q=ONE-SIGN-IN");
        assertThat(asked.uri().getPath()).isEqualTo("/sign-in");

        HttpResponse<String> worklist = browser.signIn("handler", Client.PASSWORD);
        assertThat(worklist.uri()).hasToString(proxy.base() + "/worklist?q=ONE-SIGN-IN");
        assertThat(browser.cookies()).containsExactlyInAnyOrder("redress-session", "redress-known");
        String token = Browser.tokenIn(worklist.body());

        // The query side showed the page; the command side takes the step.
        HttpResponse<String> received = browser.step("/api/complaints", Bodies.RECEIVE, token);
        assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
        assertThat(browser.step("/api/complaints", Bodies.RECEIVE, "no token").statusCode())
                .isEqualTo(403);

        HttpResponse<String> left = browser.submit("/sign-out", "_csrf=" + Browser.encoded(token));
        assertThat(left.uri().toString()).endsWith("/sign-in?left");
        assertThat(browser.step("/api/complaints", Bodies.RECEIVE, token).statusCode())
                .isEqualTo(401);
        assertThat(browser.open("/worklist").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_new_start_signs_nobody_out() throws IOException {
        Browser browser = new Browser(proxy.base());
        String token =
                Browser.tokenIn(browser.signIn("handler", Client.PASSWORD).body());

        try (Program another = Program.start(folder.resolve("another"), options.ofSide("command-side"));
                Proxy behind = Proxy.before(another, querySide)) {
            assertThat(browser.at(behind.base())
                            .step("/api/complaints", Bodies.RECEIVE, token)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void the_proxy_sends_each_call_to_the_side_that_documents_it() {
        List<String> wrong = new ArrayList<>();
        wrong.addAll(misrouted(commandSide, ProxyRoutes.COMMAND_SIDE));
        wrong.addAll(misrouted(querySide, ProxyRoutes.QUERY_SIDE));

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_proxy_sends_pages_and_sign_in_to_the_query_side() {
        ProxyRoutes routes = ProxyRoutes.ofTheProject();

        assertThat(List.of(
                        "GET /",
                        "GET /sign-in",
                        "POST /sign-in",
                        "GET /worklist",
                        "GET /imports",
                        "GET /assets/redress.css"))
                .allSatisfy(call -> assertThat(routes.sideOf(call)).isEqualTo(ProxyRoutes.QUERY_SIDE));
    }

    private static List<String> misrouted(Program program, String side) {
        ProxyRoutes routes = ProxyRoutes.ofTheProject();
        Contract contract = Contract.of(Client.of(program, "auditor"));
        List<String> calls = contract.calls();
        assertThat(calls).hasSizeGreaterThan(5);
        return calls.stream()
                .filter(call -> !routes.sideOf(call).equals(side))
                .map(call -> call + " goes to " + routes.sideOf(call) + ", and " + side + " documents it")
                .toList();
    }
}
