package org.redress.analytics.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * One event log in columns: a DuckDB file of which this object is the only user. Events know the activity and the time
 * before them and the attributes of their case as they were known then, so that the questions of process mining are sums
 * over one table; cases know the way they went. Any number of threads may ask while one writes; each question sees the
 * log as of one position.
 */
public final class LogStore implements AutoCloseable {
    private final Path file;
    private final DuckDBConnection first;

    private LogStore(Path file, DuckDBConnection first) {
        this.file = file;
        this.first = first;
    }

    /**
     * Opens a store, and begins it where there is no file yet.
     *
     * @param order of the events of a case; counts for a store that begins
     * @throws StoreUnusable where another process has the file, or it is none of this form
     */
    public static LogStore open(Path file, Order order, StoreLimits limits) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            LogStore store = new LogStore(
                    file,
                    DriverManager.getConnection("jdbc:duckdb:" + file, settings(limits))
                            .unwrap(DuckDBConnection.class));
            store.begin(order);
            return store;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new StoreUnusable(file, failed);
        }
    }

    private static Properties settings(StoreLimits limits) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", limits.memoryMegabytes() + "MB");
        settings.setProperty("threads", Integer.toString(limits.threads()));
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        // What has an order says so by its columns; without a promise of its own, loading needs far less memory.
        settings.setProperty("preserve_insertion_order", "false");
        return settings;
    }

    private void begin(Order order) throws SQLException {
        try (Connection connection = connection()) {
            Schema.begin(connection, order);
        } catch (SQLException | IllegalStateException failed) {
            first.close();
            throw failed;
        }
    }

    /** A connection of its own to the same store. */
    Connection connection() throws SQLException {
        return first.duplicate();
    }

    /** Where it is kept. */
    public Path file() {
        return file;
    }

    /** Asks the store as it is now; to be closed by who asks. */
    public Asking asking() {
        try {
            return new Asking(file, first.duplicate());
        } catch (SQLException failed) {
            throw new StoreUnusable(file, failed);
        }
    }

    /** Writes into the store; one at a time. */
    public LogWriter writing() {
        try {
            return new LogWriter(file, first.duplicate());
        } catch (SQLException failed) {
            throw new StoreUnusable(file, failed);
        }
    }

    @Override
    public void close() {
        try {
            first.close();
        } catch (SQLException failed) {
            throw new StoreUnusable(file, failed);
        }
    }
}
