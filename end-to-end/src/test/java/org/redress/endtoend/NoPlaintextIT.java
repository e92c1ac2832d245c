package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markers planted in every personal field must not be found in database files, output, metrics or refusals. */
class NoPlaintextIT {
    private static final String MARKER = "Zyxmarker";

    @Test
    void planted_words_are_found_nowhere_but_in_the_answer_to_those_who_may_read_them(@TempDir Path folder)
            throws IOException {
        Program.Options options = Program.Options.ofTests();
        String metrics;
        Program program = Program.start(folder, options);
        Client agent = Client.of(program, "dealer-cac-agent");
        String id = agent.post("/api/complaints", """
                        {"channel":"PHONE","customer":{"name":"%1$sName","phone":"%1$sPhone","email":"%1$sMail",
                         "address":"%1$sAddress"},"narrative":"%1$sNarrative","demands":["%1$sDemand"],
                         "subject":"%1$sSubject","vulnerability":"%1$sVulnerable"}""".formatted(MARKER), "Idempotency-Key", MARKER + "Key")
                .json()
                .get("id")
                .asString();
        String path = "/api/complaints/" + id;
        agent.post(path + "/review-customer-background", "{\"findings\":\"" + MARKER + "Findings\"}");
        agent.post(path + "/withdraw-complaint", "{\"statement\":\"" + MARKER + "Statement\"}");
        // Refused and bad input, with words in them.
        agent.post(path + "/review-customer-background", "{\"findings\":\"" + MARKER + "Late\"}");
        agent.post(path + "/review-customer-background", "{\"findings\":[\"" + MARKER + "Wrong\"]}");
        agent.post(path + "/review-customer-background", "{\"" + MARKER + "Field\":1}");
        agent.get("/api/complaints?q=" + MARKER);

        assertThat(agent.get(path + "/history").text()).contains(MARKER + "Findings");
        assertThat(Client.of(program, "improvement-team").get(path + "/history").text())
                .doesNotContain(MARKER);
        assertThat(Client.of(program, "auditor").get("/api/events").text()).contains(MARKER + "Findings");
        assertThat(Client.of(program, "improvement-team").get("/api/events").text())
                .contains("ComplaintReceived")
                .doesNotContain(MARKER);
        metrics =
                Client.of(program, "administrator").get("/actuator/prometheus").text();
        assertThat(metrics).contains("jvm_memory").doesNotContain(MARKER);
        program.kill();

        // The search itself works: what is no secret is found.
        assertThat(filesWith(folder, "ComplaintReceived")).isNotEmpty();
        assertThat(filesWith(folder, MARKER)).isEmpty();
    }

    private static List<Path> filesWith(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(text)
                    || new String(bytes, StandardCharsets.UTF_16BE).contains(text)
                    || new String(bytes, StandardCharsets.UTF_16LE).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
