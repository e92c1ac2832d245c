package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The scaled-out form, its processes started by hand as docker-compose.yml would start them. */
class TwoSidesIT {
    @Test
    void what_one_process_writes_the_other_shows(@TempDir Path folder) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String[] place = {
                "--redress.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--redress.database.username=postgres",
                "--redress.keys-file=" + folder.resolve("redress.key")
            };
            Program.Options options = Program.Options.ofTests().withArguments(place);
            try (Program commandSide = Program.start(folder.resolve("command"), options.ofSide("command-side"));
                    Program querySide = Program.start(folder.resolve("query"), options.ofSide("query-side"))) {
                JsonNode received = Client.of(commandSide, "handler")
                        .post("/api/complaints", Bodies.RECEIVE)
                        .json();
                String path = "/api/complaints/" + received.get("id").asString();
                Client reader = Client.of(querySide, "auditor");

                Client.Answer seen = reader.get(
                        path + "?afterPosition=" + received.get("position").asLong());

                assertThat(seen.status()).as(seen.text()).isEqualTo(200);
                assertThat(seen.json().get("version").asLong())
                        .isEqualTo(received.get("version").asLong());
                assertThat(seen.text()).contains("Li Na");
                assertThat(reader.get(path + "/history").json().get("items").size())
                        .isEqualTo(3);
                // Each side serves its own half only.
                assertThat(Client.of(commandSide, "auditor").get(path).status()).isIn(404, 405);
                assertThat(Client.of(querySide, "handler")
                                .post(path + "/start-remedy", "{}")
                                .status())
                        .isIn(404, 405);
            }
        }
    }
}
