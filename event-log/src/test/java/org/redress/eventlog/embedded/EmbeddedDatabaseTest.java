package org.redress.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.demand;
import static org.redress.eventlog.ComplaintFacts.message;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redress.eventlog.LogUnavailable;
import org.redress.eventlog.RunningLog;
import org.redress.eventlog.TestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseTest {
    private static final Duration OPEN_AGAIN_MAX = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void the_first_start_makes_a_password_that_only_its_owner_reads() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "needs file permissions");
        startAndAppend();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password())))
                .isEqualTo("rw-------");
        assertThat(password()).content().matches("[0-9a-f]{64}");
    }

    @Test
    void nobody_comes_in_without_a_password() {
        startAndAppend();

        assertThatThrownBy(() -> DriverManager.getConnection(url(), "sa", "").close())
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(
                        () -> DriverManager.getConnection(url(), "service", "").close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void every_commit_is_written_before_it_is_answered() {
        try (RunningLog log = start()) {
            assertThat(writeDelays(log)).isNotEmpty().containsOnly("0");
        }
    }

    /** As H2 does by itself at a write that fails: on a full disk, for example. */
    @Test
    void a_database_that_h2_has_given_up_is_opened_again_in_the_same_way() {
        try (RunningLog log = start()) {
            log.store().publish(message(anId(), 0, demand("d-1")));
            log.ownersJdbc().sql("shutdown immediately").update();

            // Callers are told to come again until then: first by a database that is closed, then by the writer's own
            // connection, which is to what was there before.
            Awaitility.await()
                    .atMost(OPEN_AGAIN_MAX)
                    .ignoreExceptionsInstanceOf(LogUnavailable.class)
                    .untilAsserted(() -> log.store().publish(message(anId(), 0, demand("d-2"))));

            assertThat(log.history().head()).isEqualTo(2);
            assertThat(writeDelays(log)).isNotEmpty().containsOnly("0");
        }
    }

    /** Those of before had one user, without a password, who owned the tables and served as well. */
    @Test
    void a_database_of_an_earlier_release_is_taken_over_with_all_that_is_in_it() throws SQLException {
        Flyway.configure()
                .dataSource(url(), "sa", "")
                .locations("classpath:db/migration/log")
                .target("3")
                .load()
                .migrate();
        try (Connection earlier = DriverManager.getConnection(url(), "sa", "");
                Statement statement = earlier.createStatement()) {
            statement.execute("insert into log_head (tenant, position) values ('default', 0)");
        }
        String complaint = anId();
        try (RunningLog log = start()) {
            log.store().publish(message(complaint, 0, demand("d-1")));
        }

        assertThatThrownBy(() -> DriverManager.getConnection(url(), "sa", "").close())
                .isInstanceOf(SQLException.class);
        try (RunningLog log = start()) {
            assertThat(log.history().of(complaint)).hasSize(1);
            assertThat(log.history().head()).isEqualTo(1);
        }
    }

    @Test
    void a_start_that_ended_between_the_password_and_the_database_is_taken_up_again() throws SQLException {
        DatabaseSecret.in(folder);
        DriverManager.getConnection(url(), "sa", "").close();

        startAndAppend();
        startAndAppend();
    }

    @Test
    void a_lost_password_is_said_plainly_and_nothing_is_lost_with_it(@TempDir Path copy, CapturedOutput output)
            throws IOException {
        startAndAppend();
        Files.copy(password(), copy.resolve("redress.password"));
        Files.delete(password());

        assertThatThrownBy(this::start).rootCause().isInstanceOf(SQLException.class);
        assertThat(output)
                .contains("does not hold the password of the database beside it")
                .contains("Put the file redress.password back")
                .doesNotContain("at org.redress");

        Files.copy(copy.resolve("redress.password"), password(), StandardCopyOption.REPLACE_EXISTING);
        try (RunningLog log = start()) {
            assertThat(log.history().head()).isEqualTo(1);
        }
    }

    @Test
    void a_damaged_password_file_is_refused() throws IOException {
        startAndAppend();
        Files.writeString(password(), "not it");

        assertThatThrownBy(this::start).rootCause().isInstanceOf(DatabaseSecretUnusable.class);
    }

    private static List<String> writeDelays(RunningLog log) {
        return log.jdbc()
                .sql("select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                .query(String.class)
                .list();
    }

    private void startAndAppend() {
        try (RunningLog log = start()) {
            log.store().publish(message(anId(), 0, demand("d-1")));
        }
    }

    private RunningLog start() {
        return RunningLog.on(TestDatabase.H2, folder);
    }

    private Path password() {
        return folder.resolve("redress.password");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("redress");
    }
}
