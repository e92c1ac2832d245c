package org.redress.eventlog.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database at one moment, however long somebody looks: what others commit meanwhile is not seen, and nobody waits.
 * Rows come one after the other, so that memory does not grow with the tables.
 */
final class Snapshot implements AutoCloseable {
    /** Rows of one round trip: some of them have a million characters. */
    private static final int ROWS_FETCHED = 16;

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** Of this moment: of the first statement. */
    static Snapshot of(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            if (isPostgres(connection)) {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            } else {
                try (Statement statement = connection.createStatement()) {
                    // H2's repeatable reads are of each table from its first statement on; these are of all tables.
                    statement.execute("set session characteristics as transaction isolation level snapshot");
                }
                readLazily(connection);
                connection.commit();
            }
            return new Snapshot(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** From now on H2, too, gives out the first row before it has read the last. */
    static void readLazily(Connection connection) throws SQLException {
        if (!isPostgres(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution 1");
            }
        }
    }

    Connection connection() {
        return connection;
    }

    /** Every row of a table; the events in order of tenant and position. */
    void rows(TableShape table, Rows rows) throws SQLException {
        String order = table.name().equals(Tables.EVENT) ? " order by tenant, position" : "";
        query("select " + table.columnNames() + " from " + table.name() + order, table.columns(), rows);
    }

    /** The rows of a query of ours, whose columns are these. */
    void query(String sql, List<TableShape.Column> columns, Rows rows) throws SQLException {
        each(connection, sql, columns, rows);
    }

    /** As {@link #query}, in a transaction of somebody's that goes on. */
    static void each(Connection connection, String sql, List<TableShape.Column> columns, Rows rows)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_FETCHED);
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    @Nullable Object[] values = new @Nullable Object[columns.size()];
                    for (int index = 0; index < values.length; index++) {
                        values[index] = columns.get(index).kind().read(row, index + 1);
                    }
                    rows.next(values);
                }
            }
        }
    }

    /** What becomes of each row. */
    interface Rows {
        void next(@Nullable Object[] values) throws SQLException;
    }

    /** A name and a version, for the manifest. */
    String product() throws SQLException {
        return List.of(
                        connection.getMetaData().getDatabaseProductName(),
                        connection.getMetaData().getDatabaseProductVersion())
                .stream()
                .collect(Collectors.joining(" "));
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.rollback();
        } finally {
            connection.close();
        }
    }
}
