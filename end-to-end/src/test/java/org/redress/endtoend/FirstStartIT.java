package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer meets at the first start, and what the second start must not do. */
class FirstStartIT {
    @Test
    void the_first_start_prints_passwords_once_and_shows_the_sample(@TempDir Path folder) {
        String password;
        try (Program program = Program.start(folder, Program.Options.plain())) {
            password = printedPassword(program.output(), "supervisor");
            Client supervisor = Client.of(program.base(), "supervisor", password);

            Awaitility.await()
                    .atMost(Program.START_MAX)
                    .untilAsserted(() -> assertThat(supervisor
                                    .get("/api/complaints?size=200")
                                    .json()
                                    .get("items")
                                    .size())
                            .isEqualTo(200));
            assertThat(Client.of(program.base(), "supervisor", "wrong")
                            .get("/api/complaints")
                            .status())
                    .isEqualTo(401);
        }

        try (Program again = Program.start(folder, Program.Options.plainSoon())) {
            assertThat(again.output()).doesNotContain(password);
            assertThat(Client.of(again.base(), "supervisor", password)
                            .get("/api/complaints")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void it_refuses_to_listen_beyond_loopback_while_a_password_is_generated(@TempDir Path folder) {
        Program.Options open = Program.Options.plainSoon().withArguments("--server.address=0.0.0.0");
        try (Program program = Program.launch(folder, open)) {
            assertThat(program.awaitEnd(Program.START_MAX)).isNotZero();
            assertThat(program.output()).contains("generated password");
        }
    }

    @Test
    void without_its_key_file_it_says_what_is_lost_and_does_not_start(@TempDir Path folder) throws IOException {
        Program.Options options = Program.Options.ofTests();
        try (Program program = Program.start(folder, options)) {
            Client handler = Client.of(program, "handler");
            assertThat(handler.post("/api/complaints", Bodies.RECEIVE).status()).isEqualTo(201);
        }
        Files.delete(folder.resolve("redress-data/redress.key"));

        try (Program program = Program.launch(folder, options)) {
            assertThat(program.awaitEnd(Program.START_MAX)).isNotZero();
            assertThat(program.output()).contains("redress.key");
        }
    }

    private static String printedPassword(String output, String account) {
        Matcher line = Pattern.compile("^\\s*" + account + "\\s+(\\S+)\\s*$", Pattern.MULTILINE)
                .matcher(output);
        assertThat(line.find()).as(output).isTrue();
        return line.group(1);
    }
}
