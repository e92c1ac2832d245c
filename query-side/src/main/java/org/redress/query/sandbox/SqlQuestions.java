package org.redress.query.sandbox;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.redress.analytics.sandbox.SandboxLimits;
import org.redress.analytics.sandbox.SqlAnswer;
import org.redress.events.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has questions answered from the newest snapshot, and notes who asked what. */
class SqlQuestions {
    private static final Logger AUDIT = LoggerFactory.getLogger(SqlQuestions.class);

    private final Snapshots snapshots;

    SqlQuestions(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    SandboxLimits limits() {
        return snapshots.limits();
    }

    SqlTable answer(String sql, int rows, PersonId asker) {
        long start = System.nanoTime();
        try {
            Snapshots.Taken snapshot = snapshots.current().orElseThrow(SqlProblems::notReady);
            SqlAnswer answer = snapshot.sandbox().ask(sql, rows);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            AUDIT.info("{} asked in {} ms, {}: {}", asker.value(), millis, outcome(answer), WithoutLiterals.of(sql));
            return switch (answer) {
                case SqlAnswer.Rows told ->
                    new SqlTable(told.columns(), told.rows(), told.truncated(), snapshot.position(), millis);
                case SqlAnswer.Refused refused -> throw SqlProblems.of(refused);
            };
        } catch (UncheckedIOException noEngine) {
            AUDIT.warn("No engine for analysts' SQL: {}", noEngine.getMessage());
            throw SqlProblems.notReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SqlProblems.notReady();
        }
    }

    private static String outcome(SqlAnswer answer) {
        return switch (answer) {
            case SqlAnswer.Rows told -> told.rows().size() + " rows";
            case SqlAnswer.Refused refused -> refused.refusal().name();
        };
    }

    /** What can be asked. */
    SqlTables tables() {
        try {
            return tablesOf(snapshots.current().orElseThrow(SqlProblems::notReady));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SqlProblems.notReady();
        }
    }

    /** The same, without waiting for the very first snapshot. */
    Optional<SqlTables> tablesWhereReady() {
        return snapshots.ready().map(this::tablesOf);
    }

    private SqlTables tablesOf(Snapshots.Taken snapshot) {
        try {
            return new SqlTables(
                    snapshot.sandbox().tables(),
                    snapshot.position(),
                    snapshot.at(),
                    limits().rowsMax(),
                    limits().textLengthMax());
        } catch (UncheckedIOException noEngine) {
            throw SqlProblems.notReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SqlProblems.notReady();
        }
    }
}
