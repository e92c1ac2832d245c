package org.redress.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Client;
import org.redress.endtoend.ManyRows;
import org.redress.endtoend.Program;
import tools.jackson.databind.JsonNode;

/**
 * Very many events came in while nobody kept the views. They catch up in a heap that does not grow with it, tell how far
 * they are, and callers are served meanwhile. A million events take their time: {@code mvn verify -Pfaults} runs it,
 * not every build.
 */
class LateViews {
    private static final String HEAP = "-Xmx256m";

    /** Far above what a slow machine needs for a million. */
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(30);

    private static final Duration BETWEEN_CALLS = Duration.ofMillis(500);

    private static final String RECONCILIATION = "/api/views/reconciliation";

    @Test
    void they_catch_up_while_callers_are_served(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        try (PostgresServer postgres = new PostgresServer(folder)) {
            Path home = folder.resolve("service");
            Program.Options options = postgres.optionsOf(folder).withJvm(HEAP);
            Program.start(home, options).close();
            Program importing = Program.task(
                    home,
                    options,
                    "import",
                    "--format=cfpb",
                    ManyRows.file(folder.resolve("late.csv"), Extent.CASES_BEHIND)
                            .toString());
            assertThat(importing.awaitEnd(CAUGHT_UP_WITHIN))
                    .as(importing.output())
                    .isZero();

            try (Program program = Program.start(home, options)) {
                Client auditor = Client.of(program, "auditor");
                Command first = Command.receive("while-late");
                assertThat(first.send(Client.of(program, "dealer-cac-agent")).status())
                        .isEqualTo(201);
                assertThat(lag(auditor)).isPositive();
                long[] last = {Long.MAX_VALUE};
                Awaitility.await()
                        .atMost(CAUGHT_UP_WITHIN)
                        .pollInterval(BETWEEN_CALLS)
                        .until(() -> {
                            assertThat(auditor.get("/api/complaints").status()).isEqualTo(200);
                            long lag = lag(auditor);
                            assertThat(lag).isLessThanOrEqualTo(last[0]);
                            last[0] = lag;
                            return lag == 0;
                        });
                showWhatIsStored(Client.of(program, "administrator"));
            }
        }
    }

    /** That of the view that is furthest behind. */
    private static long lag(Client reader) {
        return reader.get("/api/views")
                .json()
                .get("items")
                .valueStream()
                .mapToLong(view -> view.get("lag").asLong(Long.MAX_VALUE))
                .max()
                .orElseThrow();
    }

    private static void showWhatIsStored(Client operator) {
        assertThat(operator.post(RECONCILIATION, "").status()).isEqualTo(202);
        Awaitility.await()
                .atMost(CAUGHT_UP_WITHIN)
                .pollInterval(BETWEEN_CALLS)
                .until(() -> !stateOf(operator).equals("UNDER_WAY"));
        JsonNode ended = operator.get(RECONCILIATION).json();
        assertThat(stateOf(operator)).isEqualTo("DONE");
        assertThat(ended.get("checked").asLong()).isGreaterThan(Extent.CASES_BEHIND);
        assertThat(ended.get("findings").asLong()).as(ended.toString()).isZero();
    }

    private static String stateOf(Client operator) {
        return operator.get(RECONCILIATION).json().get("state").asString();
    }
}
