package org.redress.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.LogTable.Place;
import org.redress.eventlog.personal.NewPersonKey;

/**
 * Writes batches of appends, one transaction each. It first supposes that nothing is in the way; only when the database
 * says otherwise, or fell silent during a commit, does it look which appends are in the log already, which came too late,
 * and which are to be written still. One caller's conflict never fails another's append.
 */
final class BatchWriter implements AutoCloseable {
    private final DataSource database;
    private final LogTable table;
    private final Clock clock;
    private final WriterFigures figures;
    private Instant recordedLast = Instant.MIN;
    private @Nullable Connection held;

    BatchWriter(DataSource database, LogTable table, Clock clock, WriterFigures figures) {
        this.database = database;
        this.table = table;
        this.clock = clock;
        this.figures = figures;
    }

    /**
     * What became of a batch.
     *
     * @param written the lines that this call wrote, in order of their positions, without gaps between them
     * @param done appends that are in the log now
     * @param lost appends that came too late, and what to tell their callers
     */
    record Outcome(List<RecordedLine> written, List<Append> done, Map<Append, RuntimeException> lost) {}

    /**
     * Supposes that nothing is in the way.
     *
     * @throws SQLException when something is, or the database is away; nothing is written then
     * @throws CommitUnknown when the database fell silent during the commit
     */
    Outcome write(List<Append> batch) throws SQLException, CommitUnknown {
        List<RecordedLine> written = inTransaction(connection -> insert(connection, batch));
        figures.committed(written.size(), batch.size());
        return new Outcome(written, batch, Map.of());
    }

    /**
     * Looks first, under the head row, what is there already; nobody can come in between.
     *
     * @throws SQLException as above
     * @throws CommitUnknown as above
     */
    Outcome settle(List<Append> batch) throws SQLException, CommitUnknown {
        Settled settled = inTransaction(connection -> {
            table.hold(connection);
            Settlement settlement = settlementOf(connection, batch);
            List<Append> missing = settlement.missing();
            return new Settled(settlement, missing.isEmpty() ? List.of() : insert(connection, missing));
        });
        Settlement settlement = settled.settlement();
        figures.committed(settled.written().size(), settlement.missing().size());
        // Of the commit whose answer was lost nobody knew until now.
        figures.committed(eventsOf(settlement.stored()), settlement.stored().size());
        settlement.stored().forEach(Append::forgetTime);
        List<Append> done = new ArrayList<>(settlement.stored());
        done.addAll(settlement.missing());
        return new Outcome(settled.written(), done, settlement.lost());
    }

    private record Settled(Settlement settlement, List<RecordedLine> written) {}

    @Override
    public void close() {
        abandon();
    }

    private Settlement settlementOf(Connection connection, List<Append> batch) throws SQLException {
        List<Place> places = batch.stream()
                .flatMap(append -> append.lines().stream())
                .map(Place::of)
                .toList();
        Set<String> commands =
                batch.stream().flatMap(append -> append.commands().stream()).collect(Collectors.toSet());
        Set<String> persons = batch.stream()
                .flatMap(append -> append.keys().stream())
                .map(key -> key.person().value())
                .collect(Collectors.toSet());
        return Settlement.of(
                batch,
                table.eventsAt(connection, places),
                table.firstEventsOf(connection, commands),
                table.keysOf(connection, persons));
    }

    private List<RecordedLine> insert(Connection connection, List<Append> appends) throws SQLException {
        int size = eventsOf(appends);
        long position = table.take(connection, size);
        Instant recordedAt = recordedAt();
        List<RecordedLine> lines = new ArrayList<>(size);
        Set<NewPersonKey> keys = new LinkedHashSet<>();
        for (Append append : appends) {
            append.keys().stream().filter(key -> !key.isStored()).forEach(keys::add);
            append.record(recordedAt);
            Map<String, Integer> parts = new HashMap<>();
            for (LogLine line : append.lines()) {
                int part = parts.merge(line.commandId(), 1, Integer::sum) - 1;
                lines.add(new RecordedLine(position++, part, recordedAt, line));
            }
        }
        table.addKeys(connection, keys);
        table.addLines(connection, lines);
        return lines;
    }

    private static int eventsOf(List<Append> appends) {
        return appends.stream().mapToInt(Append::size).sum();
    }

    /** Never before the last one, whatever happens to the clock. */
    private Instant recordedAt() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (now.isAfter(recordedLast)) {
            recordedLast = now;
        }
        return recordedLast;
    }

    private <T> T inTransaction(Statements<T> statements) throws SQLException, CommitUnknown {
        Connection connection = connection();
        figures.began();
        try {
            return committed(connection, statements);
        } finally {
            figures.ended();
        }
    }

    private <T> T committed(Connection connection, Statements<T> statements) throws SQLException, CommitUnknown {
        T result;
        try {
            result = statements.run(connection);
        } catch (SQLException | RuntimeException e) {
            // Of a bug, too, nothing may stay for the next batch to commit.
            rollback(connection);
            if (e instanceof SQLException && !SqlStates.isOfTheRow(e)) {
                // H2 rolls back without a murmur on a connection to a database that it has closed.
                abandon();
            }
            throw e;
        }
        try {
            connection.commit();
        } catch (SQLException e) {
            abandon();
            throw new CommitUnknown(e);
        }
        return result;
    }

    private Connection connection() throws SQLException {
        if (held == null) {
            Connection fresh = database.getConnection();
            held = fresh;
            WriterSession.of(fresh).begin(fresh);
            fresh.setAutoCommit(false);
        }
        return held;
    }

    private void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            abandon();
        }
    }

    /** Gives the connection back; a broken one is thrown away by the pool. */
    private void abandon() {
        Connection abandoned = held;
        held = null;
        if (abandoned != null) {
            try (abandoned) {
                abandoned.setAutoCommit(true);
                WriterSession.of(abandoned).end(abandoned);
            } catch (SQLException e) {
                // It was given up anyway.
            }
        }
    }

    @FunctionalInterface
    private interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }

    /** The database did not say whether it committed. */
    static final class CommitUnknown extends Exception {
        private static final long serialVersionUID = 1L;

        private final SQLException fault;

        CommitUnknown(SQLException fault) {
            super(fault);
            this.fault = fault;
        }

        SQLException fault() {
            return fault;
        }
    }
}
