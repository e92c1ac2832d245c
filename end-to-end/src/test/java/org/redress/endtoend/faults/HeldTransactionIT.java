package org.redress.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Somebody else keeps a transaction open in the database: an analyst's session, or a tool that was left alone. */
@Execution(ExecutionMode.CONCURRENT)
class HeldTransactionIT {
    private static final int ANSWERS_MIN = 50;

    private static final int ANSWERS_MAX = 100;

    /** No caller waits longer for whatever answer there is; its own patience ends here. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    private static final String EVENTS = "select count(*) from event";

    private static final String HEAD = """
            select position
              from log_head
             where tenant = 'default'
               for update
            """;

    @Test
    void an_open_snapshot_stops_nobody_and_a_held_head_stops_nobody_for_good(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        try (PostgresServer postgres = new PostgresServer(folder)) {
            Service service = new Service(folder.resolve("service"), postgres.optionsOf(folder));
            try (Trial trial = new Trial(folder.resolve("load"), () -> service.client("dealer-cac-agent"))) {
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                try (Connection analyst = opened(postgres, Connection.TRANSACTION_REPEATABLE_READ, EVENTS)) {
                    LockSupport.parkNanos(Extent.HELD.toNanos());
                    trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                    analyst.rollback();
                }
                assertThat(trial.load().busy()).as("told to come later").isZero();

                try (Connection tool = opened(postgres, Connection.TRANSACTION_READ_COMMITTED, HEAD)) {
                    LockSupport.parkNanos(Extent.HELD.toNanos());
                    assertThat(service.client("auditor").get("/api/complaints").status())
                            .as("a reader")
                            .isEqualTo(200);
                    tool.rollback();
                }
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);

                trial.endsWell(service.client("auditor"), () -> LogAsStored.read(postgres.database()));
                assertThat(trial.load().longest()).isLessThan(ANSWERED_WITHIN);
            } finally {
                service.close();
            }
        }
    }

    private static Connection opened(PostgresServer postgres, int isolation, String sql) throws SQLException {
        Connection somebody = postgres.connect();
        somebody.setTransactionIsolation(isolation);
        somebody.setAutoCommit(false);
        try (Statement statement = somebody.createStatement()) {
            statement.executeQuery(sql).close();
        }
        return somebody;
    }
}
