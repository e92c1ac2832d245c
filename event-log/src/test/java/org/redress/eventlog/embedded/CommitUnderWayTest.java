package org.redress.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** H2 shows a commit before it is in the file, and the disk may say no. */
class CommitUnderWayTest {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);

    private static final String READ = "select counted from count_of where id = 1";
    private static final String WRITE = "update count_of set counted = counted + 1 where id = 1";

    @TempDir
    Path folder;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private OwnersHold hold;
    private DataSource database;

    @BeforeEach
    void a_row() throws SQLException {
        HeldFiles.register();
        String url = "jdbc:h2:held:" + folder.resolve("counts");
        WritersInTurn writers = new WritersInTurn();
        hold = OwnersHold.of(() -> DriverManager.getConnection(url + ";WRITE_DELAY=0"), writers);
        database = writers.of(hold.held(new DriverManagerDataSource(url)), hold::leadsSomewhere);
        execute("create table count_of (id int primary key, counted int not null)");
        execute("insert into count_of values (1, 0)");
    }

    @AfterEach
    void closed() {
        others.shutdownNow();
        hold.rest();
        hold.close();
    }

    @Test
    void who_has_read_waits_until_it_is_in_the_file() throws Exception {
        try (HeldFiles.Hold write = HeldFiles.holdNextWrite()) {
            Future<Integer> writing = begun(this::write);
            write.awaitBegun();
            Future<Integer> reading = begun(this::read);
            assertThat(isAnsweredSoon(reading)).isFalse();
            write.succeed();

            assertThat(answer(writing)).isEqualTo(1);
            assertThat(answer(reading)).isEqualTo(1);
        }
    }

    @Test
    void nobody_is_told_of_what_does_not_come_into_the_file() throws Exception {
        try (HeldFiles.Hold write = HeldFiles.holdNextWrite()) {
            Future<Integer> writing = begun(this::write);
            write.awaitBegun();
            Future<Integer> reading = begun(this::read);
            assertThat(isAnsweredSoon(reading)).isFalse();
            write.fail();

            assertThatThrownBy(() -> answer(writing)).hasCauseInstanceOf(SQLException.class);
            assertThatThrownBy(() -> answer(reading)).hasCauseInstanceOf(SQLException.class);
        }
        Awaitility.await()
                .atMost(ANSWER_MAX)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(this::read, counted -> counted == 0);
    }

    /** The transaction that commits has the turn, so whoever has it waits for nobody. */
    @Test
    void a_writer_reads_its_own_rows() throws Exception {
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            execute(writer, WRITE);
            assertThat(read(writer)).isEqualTo(1);
            writer.rollback();
        }
    }

    private int write() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, WRITE);
            connection.commit();
            return read(connection);
        }
    }

    private int read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return read(connection);
        }
    }

    private static int read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            row.next();
            return row.getInt(1);
        }
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

    /** Half a second is many times what it takes to read a row that nobody waits for. */
    private static boolean isAnsweredSoon(Future<?> answer) throws InterruptedException, ExecutionException {
        try {
            answer.get(500, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private Future<Integer> begun(Callable<Integer> work) {
        return others.submit(work);
    }

    private static int answer(Future<Integer> future) throws Exception {
        return future.get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS);
    }
}
