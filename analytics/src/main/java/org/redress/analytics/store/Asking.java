package org.redress.analytics.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * Questions to one store, all about the same moment. One thread asks; any other may look how far it is, and cancel.
 */
public final class Asking implements AutoCloseable {
    private final Path file;
    private final DuckDBConnection connection;
    private volatile boolean cancelled;
    private volatile @Nullable DuckDBPreparedStatement running;

    Asking(Path file, DuckDBConnection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        // One transaction sees one moment.
        connection.setAutoCommit(false);
    }

    /** A row of an answer. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done with each row of an answer that is too long to be kept. */
    public interface RowSink {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * The rows of an answer, all at once.
     *
     * @param values for the question marks, in their order
     * @throws CancellationException where somebody cancelled
     */
    public <T> List<T> rows(String sql, List<?> values, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        each(sql, values, row -> rows.add(reader.read(row)));
        return rows;
    }

    /** The only row of an answer that has one always. */
    public <T> T row(String sql, List<?> values, RowReader<T> reader) {
        return rows(sql, values, reader).getFirst();
    }

    /** The rows of an answer, one after the other. */
    public void each(String sql, List<?> values, RowSink sink) {
        run(sql, values, asked -> {
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    if (cancelled) {
                        throw new CancellationException();
                    }
                    sink.take(row);
                }
            }
        });
    }

    /** Lets the store write an answer down by itself: into a file, or into a table that goes with this. */
    public void write(String sql, List<?> values) {
        run(sql, values, PreparedStatement::executeUpdate);
    }

    /** What is done with a statement that has its values. */
    private interface Run {
        void with(PreparedStatement asked) throws SQLException;
    }

    private void run(String sql, List<?> values, Run run) {
        if (cancelled) {
            throw new CancellationException();
        }
        try (PreparedStatement asked = connection.prepareStatement(sql)) {
            running = asked.unwrap(DuckDBPreparedStatement.class);
            for (int at = 0; at < values.size(); at++) {
                asked.setObject(at + 1, values.get(at));
            }
            run.with(asked);
        } catch (SQLException failed) {
            if (cancelled) {
                throw new CancellationException();
            }
            throw new StoreUnusable(file, failed);
        } finally {
            running = null;
        }
    }

    /**
     * Where the questions go, for who copies what the store has into another file, and asks nothing else.
     *
     * @return closed together with this
     */
    public Connection connection() {
        return connection;
    }

    /** Up to which position of the log the store knows; 0 before the first event. */
    public long position() {
        return Facts.position(this);
    }

    /** What somebody wanted the store to remember under a name. */
    public Optional<String> remembered(String name) {
        return rows("select value from fact where name = ?", List.of(name), row -> row.getString(1)).stream()
                .findFirst();
    }

    /** What the log has beside activities, times and resources, in the order of the codes. */
    public List<Attribute> attributes() {
        return rows(
                "select code, name, level from attribute order by code",
                List.of(),
                row -> new Attribute(
                        row.getInt("code"), row.getString("name"), Attribute.Level.valueOf(row.getString("level"))));
    }

    /** The activities of the log by their codes: the code is the place in the list, which begins with an empty text. */
    public List<String> activities() {
        List<String> names = new ArrayList<>(List.of(""));
        each("select name from activity order by code", List.of(), row -> names.add(row.getString(1)));
        return names;
    }

    /** How much of the question that runs is done, 0 to 1; empty where that is not known. */
    public OptionalDouble progress() {
        DuckDBPreparedStatement now = running;
        if (now == null) {
            return OptionalDouble.empty();
        }
        try {
            double percentage = now.getQueryProgress().getPercentage();
            return percentage < 0 ? OptionalDouble.empty() : OptionalDouble.of(percentage / 100);
        } catch (SQLException ended) {
            return OptionalDouble.empty();
        }
    }

    /** Ends what runs, and whatever would follow: who asked gets a {@link CancellationException}. */
    public void cancel() {
        cancelled = true;
        DuckDBPreparedStatement now = running;
        if (now != null) {
            try {
                now.cancel();
            } catch (SQLException ended) {
                // It had ended by itself.
            }
        }
    }

    /** Whether nobody waits for an answer any more; for who goes on thinking after the last question. */
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new StoreUnusable(file, failed);
        }
    }
}
