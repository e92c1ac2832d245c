package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What the boards beside the case file say of a case. */
final class Boards {
    /** A board follows the log within a second; a machine may be busy. */
    private static final Duration BEHIND_MAX = Duration.ofSeconds(30);

    private Boards() {}

    /** The line about this case, once the board shows its last step; empty when it has none then. */
    static Optional<JsonNode> line(Client reader, String path, Case about) {
        await(reader, path, about);
        JsonNode items = items(reader, path);
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get("complaint").asString().equals(about.id()))
                .findFirst();
    }

    /** Waits until every board has reached the case's last step. */
    static void await(Client reader, String path, Case about) {
        Awaitility.await()
                .atMost(BEHIND_MAX)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> reachedEverywhere(reader, about.position()));
        assertThat(reader.get(path).status()).as(path).isEqualTo(200);
    }

    private static boolean reachedEverywhere(Client reader, long position) {
        return StreamSupport.stream(reader.get("/api/views").json().get("items").spliterator(), false)
                .allMatch(view -> view.get("position").asLong() >= position);
    }

    private static JsonNode items(Client reader, String path) {
        return reader.get(path).json().get("items");
    }
}
