package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A complaint goes the whole way by the README's own lines, and can be read as of each of its events. */
class MainPathIT {
    /** The lines of the README, and after each step the next ones that must be offered with it. */
    private static final List<Passage> PASSAGES = List.of(
            new Passage("RECEIVED", "relocate-conversation"),
            new Passage("RECEIVED", "apologize-and-acknowledge"),
            new Passage("ACKNOWLEDGED", "record-statement"),
            new Passage("ACKNOWLEDGED", "confirm-understanding"),
            new Passage("UNDER_INVESTIGATION", "classify-complaint"),
            new Passage("UNDER_INVESTIGATION", "establish-fact"),
            new Passage("UNDER_INVESTIGATION", "identify-root-cause"),
            new Passage("UNDER_INVESTIGATION", "explain-cause"),
            new Passage("UNDER_INVESTIGATION", "propose-remedy"),
            new Passage("REMEDY_PROPOSED", "accept-remedy"),
            new Passage("REMEDY_AGREED", "start-remedy"),
            new Passage("REMEDY_IN_PROGRESS", "hold-remedy"),
            new Passage("ON_HOLD", "resume-remedy"),
            new Passage("REMEDY_IN_PROGRESS", "complete-remedy"),
            new Passage("AWAITING_CONFIRMATION", "fulfil-promise"),
            new Passage("AWAITING_CONFIRMATION", "record-contact-attempt"),
            new Passage("AWAITING_CONFIRMATION", "confirm-satisfaction"),
            new Passage("RESOLVED", "decide-prevention"),
            new Passage("RESOLVED", "record-second-apology-and-thanks"),
            new Passage("RESOLVED", "close-complaint"));

    /** The status after a step, and the step that the README takes next. */
    private record Passage(String status, String next) {}

    @Test
    void the_readme_leads_a_complaint_from_its_receipt_to_its_end(@TempDir Path folder) throws Exception {
        Program.Options options = Program.Options.ofTests();
        try (Program program = Program.start(folder, options)) {
            List<String> lines = run(program, Readme.block("main-path"));

            String id = lines.get(0);
            List<JsonNode> steps = lines.subList(1, PASSAGES.size() + 2).stream()
                    .map(MainPathIT::json)
                    .toList();
            for (int index = 0; index < PASSAGES.size(); index++) {
                assertThat(steps.get(index).get("status").asString())
                        .isEqualTo(PASSAGES.get(index).status());
                assertThat(names(steps.get(index).get("nextSteps")))
                        .contains(PASSAGES.get(index).next());
            }
            JsonNode closing = steps.getLast();
            assertThat(closing.get("status").asString()).isEqualTo("CLOSED");
            assertThat(names(closing.get("nextSteps")))
                    .as("what outlives a case: its measurement, its record, an appeal, the report of its end")
                    .containsExactly(
                            "record-expected-quality",
                            "record-perceived-quality",
                            "correct-record",
                            "appeal-decision",
                            "report-closure-to-cac");

            Client client = Client.of(program, "dealer-cac-agent");
            long version = closing.get("version").asLong();
            readsAsOfEachOfItsEvents(client, id, version);
            readsItsOwnWrite(client, id, closing);
        }
    }

    private static void readsAsOfEachOfItsEvents(Client client, String id, long version) {
        JsonNode history =
                client.get("/api/complaints/" + id + "/history").json().get("items");
        assertThat(history.size()).isEqualTo((int) version + 1);
        List<String> statuses = new ArrayList<>();
        for (long sequence = 0; sequence <= version; sequence++) {
            Client.Answer then = client.get("/api/complaints/" + id + "?asOfSequence=" + sequence);
            assertThat(then.status()).isEqualTo(200);
            assertThat(then.json().get("version").asLong()).isEqualTo(sequence);
            String status = then.json().get("status").asString();
            if (statuses.isEmpty() || !statuses.getLast().equals(status)) {
                statuses.add(status);
            }
        }
        assertThat(statuses)
                .containsExactly(
                        "RECEIVED",
                        "ACKNOWLEDGED",
                        "UNDER_INVESTIGATION",
                        "REMEDY_PROPOSED",
                        "REMEDY_AGREED",
                        "REMEDY_IN_PROGRESS",
                        "ON_HOLD",
                        "REMEDY_IN_PROGRESS",
                        "AWAITING_CONFIRMATION",
                        "RESOLVED",
                        "CLOSED");
        String firstRecorded = history.get(0).get("recordedAt").asString();
        JsonNode atFirst =
                client.get("/api/complaints/" + id + "?asOf=" + firstRecorded).json();
        assertThat(atFirst.get("status").asString()).isEqualTo("RECEIVED");
    }

    private static void readsItsOwnWrite(Client client, String id, JsonNode closing) {
        Client.Answer now = client.get("/api/complaints/" + id + "?afterPosition="
                + closing.get("position").asLong());

        assertThat(now.status()).isEqualTo(200);
        assertThat(now.json().get("status").asString()).isEqualTo("CLOSED");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(client.get("/api/complaints?status=CLOSED")
                                .json()
                                .get("items")
                                .size())
                        .isEqualTo(1));
    }

    private static List<String> names(JsonNode nextSteps) {
        return StreamSupport.stream(nextSteps.spliterator(), false)
                .map(step -> step.get("step").asString())
                .toList();
    }

    private static JsonNode json(String line) {
        return new tools.jackson.databind.json.JsonMapper().readTree(line);
    }

    private static List<String> run(Program program, String lines) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-euc", lines).redirectErrorStream(true);
        builder.environment().put("BASE", program.base());
        builder.environment().put("USER_PASSWORD", "dealer-cac-agent:" + Client.PASSWORD);
        Process shell = builder.start();
        String printed = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(printed).isZero();
        return printed.lines().toList();
    }
}
