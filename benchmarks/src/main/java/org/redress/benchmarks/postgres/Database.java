package org.redress.benchmarks.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.redress.benchmarks.machine.Refused;

/** One database of the server, and how to reach it. */
public record Database(String host, int port, String name, String user, String password) {
    public String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** The same in the words of our programs' settings. */
    public List<String> settings() {
        return List.of(
                "--redress.database.url=" + url(),
                "--redress.database.username=" + user,
                "--redress.database.password=" + password);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user, password);
    }

    /** Runs one statement. */
    public void update(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Refused(sql + " failed", e);
        }
    }

    /** The one number that a query answers with. */
    public long number(String sql) {
        return one(sql, row -> row.getLong(1));
    }

    /** The one text that a query answers with. */
    public String text(String sql) {
        return one(sql, row -> row.getString(1));
    }

    private <T> T one(String sql, Column<T> column) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return column.of(row);
        } catch (SQLException e) {
            throw new Refused(sql + " failed", e);
        }
    }

    /** What is wanted of a row. */
    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url();
    }
}
