package org.redress.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The highest position of the tenant's log. Whoever appends holds its row until the commit, so positions have no gaps
 * and become visible in order: a reader that has seen one has seen every lower one, whatever any clock says.
 */
final class LogHead {
    private static final String READ = """
            select position
              from log_head
             where tenant = :tenant
            """;
    private static final String START = """
            insert into log_head (tenant, position)
            values (:tenant, 0)
            """;
    private static final String ADVANCE = """
            update log_head
               set position = position + ?
             where tenant = ?
            """;

    private final JdbcClient jdbc;
    private final String tenant;

    LogHead(JdbcClient jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /** Starts the tenant's log at 0 where there is none yet. */
    LogHead started() {
        boolean missing = jdbc.sql(READ)
                .param("tenant", tenant)
                .query(Long.class)
                .optional()
                .isEmpty();
        if (missing) {
            try {
                jdbc.sql(START).param("tenant", tenant).update();
            } catch (DuplicateKeyException e) {
                // Another process started it in this moment.
            }
        }
        return this;
    }

    /** The highest committed position; 0 while nothing has happened. */
    long position() {
        return jdbc.sql(READ).param("tenant", tenant).query(Long.class).single();
    }

    /**
     * Takes the next positions, and keeps everybody else from taking any until the transaction ends.
     *
     * @return the first of them
     */
    long take(Connection connection, int positions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE, new String[] {"position"})) {
            statement.setInt(1, positions);
            statement.setString(2, tenant);
            statement.executeUpdate();
            try (ResultSet head = statement.getGeneratedKeys()) {
                head.next();
                return head.getLong(1) - positions + 1;
            }
        }
    }
}
