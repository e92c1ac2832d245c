package org.redress.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows of their own, so that H2 itself would let all of these transactions write at the same time. */
class WritersInTurnTest {
    private static final String URL = "jdbc:h2:mem:turns;DB_CLOSE_DELAY=-1";

    /** Short: nobody gives the turn back in these tests, so this is what they wait. */
    private static final int WAIT_MILLIS_MAX = 50;

    private static final String FIRST = "update count_of set counted = 1 where id = 1";
    private static final String SECOND = "update count_of set counted = 1 where id = 2";

    private final DataSource database = new WritersInTurn(WAIT_MILLIS_MAX).of(new DriverManagerDataSource(URL));

    @BeforeEach
    void two_rows() throws SQLException {
        execute("create table count_of (id int primary key, counted int not null)");
        execute("insert into count_of values (1, 0), (2, 0)");
    }

    @AfterEach
    void no_database() throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    @Test
    void who_comes_second_is_told_as_by_the_database_itself_when_the_first_does_not_end() throws SQLException {
        try (Connection writer = begun(FIRST)) {
            assertThatThrownBy(() -> execute(SECOND))
                    .isInstanceOf(SQLTransientException.class)
                    .satisfies(thrown -> {
                        SQLException refused = (SQLException) thrown;
                        assertThat(refused.getSQLState()).isEqualTo("HYT00");
                        assertThat(refused.getErrorCode()).isEqualTo(50_200);
                    });
            writer.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select counted from count_of",
                "SELECT counted FROM count_of",
                " with one (n) as (select 1) select n from one",
                "values (1)",
                "set query_timeout 1000",
                "explain update count_of set counted = 2"
            })
    void readers_do_not_wait(String sql) throws SQLException {
        try (Connection writer = begun(FIRST)) {
            execute(sql);
            writer.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into count_of values (3, 0)",
                "delete from count_of where id = 2",
                "merge into count_of values (2, 3)",
                "create table other (id int)",
                "select counted from count_of where id = 2 for update",
                "select counted from count_of where id = 2 FOR  UPDATE"
            })
    void whatever_changes_or_locks_a_row_waits(String sql) throws SQLException {
        try (Connection writer = begun(FIRST)) {
            assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLTransientException.class);
            writer.rollback();
        }
    }

    @Test
    void prepared_statements_and_batches_wait_too() throws SQLException {
        try (Connection writer = begun(FIRST);
                Connection next = database.getConnection();
                var prepared = next.prepareStatement("update count_of set counted = ? where id = 2");
                Statement batch = next.createStatement()) {
            prepared.setInt(1, 5);
            assertThatThrownBy(prepared::executeUpdate).isInstanceOf(SQLTransientException.class);
            prepared.addBatch();
            assertThatThrownBy(prepared::executeBatch).isInstanceOf(SQLTransientException.class);
            batch.addBatch(SECOND);
            assertThatThrownBy(batch::executeBatch).isInstanceOf(SQLTransientException.class);
            writer.rollback();
        }
    }

    @Test
    void whoever_waits_goes_on_as_soon_as_the_first_has_ended() throws Exception {
        WritersInTurn patient = new WritersInTurn();
        DataSource patients = patient.of(new DriverManagerDataSource(URL));
        AtomicBoolean waiting = new AtomicBoolean();
        try (Connection writer = patients.getConnection()) {
            writer.setAutoCommit(false);
            execute(writer, FIRST);
            CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> {
                try (Connection second = patients.getConnection()) {
                    waiting.set(true);
                    execute(second, SECOND);
                    return counted(second, 1);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilTrue(waiting);
            assertThat(next).isNotDone();
            writer.commit();

            assertThat(next.get(10, TimeUnit.SECONDS))
                    .as("what the first wrote")
                    .isEqualTo(1);
        }
    }

    @Test
    void a_turn_ends_with_a_commit() throws SQLException {
        try (Connection writer = begun(FIRST)) {
            writer.commit();
            execute(SECOND);
        }
    }

    @Test
    void a_turn_ends_with_a_rollback() throws SQLException {
        try (Connection writer = begun(FIRST)) {
            writer.rollback();
            execute(SECOND);
        }
    }

    @Test
    void a_turn_ends_when_each_statement_commits_again() throws SQLException {
        try (Connection writer = begun(FIRST)) {
            writer.setAutoCommit(true);
            execute(SECOND);
        }
    }

    @Test
    void a_turn_ends_with_the_connection() throws SQLException {
        begun(FIRST).close();

        execute(SECOND);
    }

    @Test
    void a_turn_does_not_end_half_way_back() throws SQLException {
        try (Connection writer = begun(FIRST)) {
            Savepoint half = writer.setSavepoint();
            execute(writer, "delete from count_of where id = 1");
            writer.rollback(half);

            assertThatThrownBy(() -> execute(SECOND)).isInstanceOf(SQLTransientException.class);
            writer.rollback();
        }
    }

    @Test
    void a_failed_statement_does_not_keep_the_turn_where_each_commits() throws SQLException {
        try (Connection writer = database.getConnection()) {
            assertThatThrownBy(() -> execute(writer, "insert into count_of values (1, 0)"))
                    .isInstanceOf(SQLException.class);
            execute(SECOND);
        }
    }

    @Test
    void work_that_must_be_alone_is_left_for_later_while_somebody_writes() throws SQLException {
        WritersInTurn writers = new WritersInTurn(WAIT_MILLIS_MAX);
        AtomicBoolean ran = new AtomicBoolean();
        try (Connection writer = writers.of(new DriverManagerDataSource(URL)).getConnection()) {
            writer.setAutoCommit(false);
            execute(writer, FIRST);
            writers.alone(() -> ran.set(true));
            assertThat(ran).isFalse();
            writer.rollback();
        }
        writers.alone(() -> ran.set(true));
        assertThat(ran).isTrue();
    }

    @Test
    void statements_know_the_connection_that_takes_turns() throws SQLException {
        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            assertThat(statement.getConnection()).isSameAs(writer);
        }
    }

    /** The default is as long as H2's own wait, which the settings of the database name. */
    @Test
    void nobody_waits_longer_than_for_a_row() {
        assertThat(WritersInTurn.TURN_WAIT_MILLIS_MAX).isEqualTo(10_000);
    }

    private Connection begun(String sql) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        execute(connection, sql);
        return connection;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int counted(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select counted from count_of where id = " + id)) {
            row.next();
            return row.getInt(1);
        }
    }
}
