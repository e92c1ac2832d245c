package org.redress.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.redress.benchmarks.machine.Refused;
import org.redress.benchmarks.postgres.Database;
import tools.jackson.databind.json.JsonMapper;

/** The raw limit of whatever is made from the whole log: reading it, and reading the JSON in it. */
final class LogScan {
    /** As the service reads them. */
    private static final int LINES_AT_ONCE = 10_000;

    private static final String LINES =
            "select position, stream, type, recorded_at, payload, metadata from event order by position";

    private LogScan() {}

    /** What is done with the two texts of an event; answers something, so that it is done. */
    private interface Lines {
        long take(String payload, String metadata);
    }

    /** Every line, as text. */
    static void read(Database database) {
        scan(database, (payload, metadata) -> payload.length() + metadata.length());
    }

    /** Every line, its JSON read into trees. */
    static void decode(Database database) {
        JsonMapper json = JsonMapper.shared();
        scan(
                database,
                (payload, metadata) ->
                        json.readTree(payload).size() + json.readTree(metadata).size());
    }

    private static void scan(Database database, Lines lines) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(LINES_AT_ONCE);
                long taken = 0;
                try (ResultSet row = statement.executeQuery(LINES)) {
                    while (row.next()) {
                        taken += lines.take(row.getString("payload"), row.getString("metadata"));
                    }
                }
                if (taken == 0) {
                    throw new Refused("the log is empty");
                }
            }
        } catch (SQLException e) {
            throw new Refused("cannot read the log", e);
        }
    }
}
