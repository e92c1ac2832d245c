package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
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

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        postgres = EmbeddedPostgres.start();
        Program.Options options = Program.Options.ofTests()
                .withArguments(
                        "--redress.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--redress.database.username=postgres",
                        "--redress.keys-file=" + folder.resolve("redress.key"));
        commandSide = Program.start(folder.resolve("command"), options.ofSide("command-side"));
        querySide = Program.start(folder.resolve("query"), options.ofSide("query-side"));
    }

    @AfterAll
    static void stop() throws IOException {
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
    void the_proxy_sends_each_call_to_the_side_that_documents_it() {
        List<String> wrong = new ArrayList<>();
        wrong.addAll(misrouted(commandSide, ProxyRoutes.COMMAND_SIDE));
        wrong.addAll(misrouted(querySide, ProxyRoutes.QUERY_SIDE));

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_proxy_sends_pages_and_sign_in_to_the_query_side() {
        ProxyRoutes routes = ProxyRoutes.ofTheProject();

        assertThat(List.of("GET /", "GET /sign-in", "POST /sign-in", "GET /worklist", "GET /assets/redress.css"))
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
