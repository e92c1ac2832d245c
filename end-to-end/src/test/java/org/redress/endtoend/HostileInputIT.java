package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Thousands of wrong requests at every address of the service's own contract: each a 4xx that names what is wrong. */
class HostileInputIT {
    private static final int JSON_BYTES_MAX = 1024 * 1024;

    private static Program program;
    private static Client agent;
    private static Client administrator;
    private static Client supervisor;
    private static Contract contract;
    private static String complaint;
    private static long firstPosition;

    @BeforeAll
    static void start(@TempDir Path folder) {
        program = Program.start(folder, Program.Options.ofTests());
        agent = Client.of(program, "dealer-cac-agent");
        administrator = Client.of(program, "administrator");
        supervisor = Client.of(program, "supervisor");
        contract = Contract.of(agent);
        JsonNode received = agent.post("/api/complaints", Bodies.RECEIVE).json();
        complaint = received.get("id").asString();
        firstPosition = received.get("position").asLong();
    }

    /** What was thrown left no event behind: positions are gapless. And it left no stack trace. */
    @AfterAll
    static void nothing_was_stored_and_no_stack_trace_was_logged() {
        try (Program running = program) {
            JsonNode next = agent.post("/api/complaints", Bodies.RECEIVE).json();
            assertThat(next.get("position").asLong() - firstPosition)
                    .isEqualTo(next.get("version").asLong() + 1);
            assertThat(running.output()).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    @Test
    void a_wrong_field_is_named_whatever_is_wrong_with_it() {
        List<String> wrong = new ArrayList<>();
        int thrown = 0;
        for (Contract.Operation operation : contract.operationsWithBody()) {
            for (Contract.Mutation mutation : contract.mutations(operation.schema())) {
                thrown++;
                Client.Answer answer = clientOf(operation.path()).post(address(operation.path()), mutation.text());
                if (!refuses(answer) || !names(answer, mutation.field())) {
                    wrong.add(operation.path() + " " + mutation.field() + " " + mutation.what() + " → "
                            + answer.status() + " " + answer.text());
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(thrown).isGreaterThan(2_000);
    }

    @Test
    void a_body_that_is_no_json_of_ours_is_refused_at_every_address() {
        List<String> wrong = new ArrayList<>();
        for (Contract.Operation operation : contract.operationsWithBody()) {
            String valid = contract.valid(operation.schema(), "").toString();
            List<byte[]> bodies = new ArrayList<>();
            for (String body : List.of(
                    "{",
                    "{\"a\":1,}",
                    "nonsense",
                    "[]",
                    "\"text\"",
                    "7",
                    "null",
                    valid + "{}",
                    "{\"a\":1,\"a\":2}",
                    "[".repeat(5_000),
                    "{\"a\":".repeat(2_000),
                    "{\"a\":" + "9".repeat(5_000) + "}",
                    "\ufeff" + valid,
                    "{\"noSuchField\":\"" + "x".repeat(200_000) + "\"}")) {
                bodies.add(body.getBytes(StandardCharsets.UTF_8));
            }
            bodies.add(valid.getBytes(StandardCharsets.UTF_16));
            bodies.add(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
            bodies.add(new byte[] {0, 0, 0, 0});
            for (byte[] body : bodies) {
                Client.Answer answer =
                        clientOf(operation.path()).postBytes(address(operation.path()), body, "application/json");
                if (!refuses(answer)) {
                    wrong.add(
                            operation.path() + " " + body.length + " bytes → " + answer.status() + " " + answer.text());
                }
            }
            expect(wrong, operation, valid.getBytes(StandardCharsets.UTF_8), "text/plain", 415);
            expect(
                    wrong,
                    operation,
                    valid.getBytes(StandardCharsets.ISO_8859_1),
                    "application/json;charset=iso-8859-1",
                    415,
                    400);
            expect(wrong, operation, new byte[JSON_BYTES_MAX + 1], "application/json", 413);
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void ids_steps_headers_and_questions_that_make_no_sense_are_refused() {
        List<String> wrong = new ArrayList<>();
        for (String id : List.of(
                "1", "..%2f..", "%00", "no-such-id", complaint.toUpperCase(java.util.Locale.ROOT), complaint + "x")) {
            check(wrong, "id " + id, agent.get("/api/complaints/" + id));
            check(wrong, "history of " + id, agent.get("/api/complaints/" + id + "/history"));
            check(wrong, "step of " + id, agent.post("/api/complaints/" + id + "/start-remedy", "{}"));
        }
        String unknown = "00000000-0000-4000-8000-000000000000";
        assertThat(agent.get("/api/complaints/" + unknown).status()).isEqualTo(404);
        assertThat(agent.post("/api/complaints/" + unknown + "/start-remedy", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(agent.post("/api/complaints/" + complaint + "/no-such-step", "{}")
                        .status())
                .isEqualTo(404);
        for (String query : List.of(
                "size=0",
                "size=201",
                "size=ten",
                "size=",
                "cursor=junk",
                "cursor=%00",
                "status=NO_SUCH",
                "channel=phone",
                "type=X",
                "severity=X",
                "overdue=true",
                "overdue=false",
                "noSuch=1",
                "status=CLOSED&status=RECEIVED",
                "owner=A%20B",
                "q=" + "x".repeat(300))) {
            check(wrong, "list " + query, agent.get("/api/complaints?" + query));
        }
        for (String query : List.of(
                "asOf=yesterday",
                "asOf=1899-01-01T00:00:00Z",
                "asOfSequence=-1",
                "asOfSequence=x",
                "afterPosition=-1",
                "afterPosition=x",
                "asOf=2026-01-01T00:00:00Z&asOfSequence=1",
                "noSuch=1")) {
            check(wrong, "case " + query, agent.get("/api/complaints/" + complaint + "?" + query));
        }
        for (String query : List.of(
                "after=-1",
                "after=x",
                "after=",
                "after=%00",
                "after=9223372036854775808",
                "size=0",
                "size=1001",
                "size=x",
                "size=",
                "cursor=1",
                "after=1&after=2")) {
            check(wrong, "log " + query, administrator.get("/api/events?" + query));
        }
        for (String[] header : new String[][] {
            {"Idempotency-Key", "k".repeat(129)},
            {"Idempotency-Key", " "},
            {"If-Match", "7"},
            {"If-Match", "\"x\""},
            {"Redress-Role", "KING"},
            {"Redress-On-Behalf-Of", "A B"},
            {"Redress-Occurred-At", "2099-01-01T00:00:00Z"},
            {"Redress-Occurred-At", "1899-01-01T00:00:00Z"},
            {"Redress-Occurred-At", "yesterday"}
        }) {
            check(
                    wrong,
                    header[0] + " " + header[1],
                    agent.post(
                            "/api/complaints/" + complaint + "/withdraw-complaint", "{\"statement\":\"x\"}", header));
        }

        assertThat(wrong).isEmpty();
    }

    private static void expect(
            List<String> wrong, Contract.Operation operation, byte[] body, String type, Integer... statuses) {
        Client.Answer answer = clientOf(operation.path()).postBytes(address(operation.path()), body, type);
        if (!refuses(answer) || !List.of(statuses).contains(answer.status())) {
            wrong.add(operation.path() + " as " + type + " → " + answer.status() + " " + answer.text());
        }
    }

    private static void check(List<String> wrong, String what, Client.Answer answer) {
        if (!refuses(answer)) {
            wrong.add(what + " → " + answer.status() + " " + answer.text());
        }
    }

    private static boolean refuses(Client.Answer answer) {
        return answer.status() >= 400
                && answer.status() < 500
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && answer.json().path("type").asString("").startsWith("urn:redress:problem:");
    }

    /** The wrong field itself, or a part of it: in a list, the item. */
    private static boolean names(Client.Answer answer, String field) {
        String named = answer.json().at("/errors/0/field").asString("");
        return named.equals(field) || named.startsWith(field + "[") || named.startsWith(field + ".");
    }

    private static Client clientOf(String path) {
        if (path.startsWith("/api/mining")) {
            return supervisor;
        }
        return path.startsWith("/api/complaints") ? agent : administrator;
    }

    private static String address(String path) {
        return path.replace("{id}", complaint);
    }
}
