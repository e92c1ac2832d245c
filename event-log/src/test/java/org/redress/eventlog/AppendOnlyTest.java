package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.demand;
import static org.redress.eventlog.ComplaintFacts.message;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the log stays as it is, whatever the service, or on PostgreSQL the owner, tells the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AppendOnlyTest {
    /** Too few rights, on both databases: H2's own states and the standard's. */
    private static final List<String> REFUSED = List.of("90096", "90040", "42501");

    private static RunningLog log;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) {
        log = database.ofTwoUsers(folder).start(folder, "create table case_file (complaint varchar(9))");
        log.store().publish(message(anId(), 0, demand("d-1")));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        log.close();
    }

    private final TestDatabase database;
    private final DataSource service = log.bean(DataSource.class);
    private final DataSource owner = log.bean(Flyway.class).getConfiguration().getDataSource();

    AppendOnlyTest(TestDatabase database) {
        this.database = database;
    }

    static Stream<String> changesOfTheLog() {
        return Stream.of(
                "update event set payload = '{}'",
                "update event set payload = '{}' where position = -1",
                "delete from event",
                "delete from event where position = -1",
                "truncate table event",
                "merge into event using (select 1 as one) as s on event.position = s.one"
                        + " when matched then update set payload = '{}'",
                "delete from log_head",
                "truncate table log_head");
    }

    @ParameterizedTest
    @MethodSource("changesOfTheLog")
    void the_service_cannot_change_the_log(String statement) {
        assertRefused(service, statement);
    }

    @ParameterizedTest
    @MethodSource("changesOfTheLog")
    void on_postgres_the_owner_cannot_either(String statement) {
        if (database == TestDatabase.POSTGRESQL) {
            assertRefused(owner, statement);
        }
    }

    @Test
    void on_postgres_the_head_never_goes_back() {
        if (database == TestDatabase.POSTGRESQL) {
            for (DataSource user : List.of(service, owner)) {
                assertRefused(user, "update log_head set position = position - 1");
                assertRefused(user, "update log_head set tenant = 'another'");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("changesOfTheTables")
    void the_service_cannot_change_tables_rights_or_itself(String statement) {
        assertRefused(service, statement);
    }

    static Stream<String> changesOfTheTables() {
        return Stream.of(
                "drop table event",
                "alter table event add column note varchar(9)",
                "alter table event drop constraint event_pk",
                "create table copy (a integer)",
                "create index event_again on event (recorded_at)",
                "create user another password 'x'",
                "delete from \"flyway_schema_history\"");
    }

    @Test
    void on_h2_the_service_cannot_reach_beyond_its_tables() {
        if (database == TestDatabase.H2) {
            assertRefused(service, "grant delete on event to public");
            assertRefused(service, "set write_delay 500");
            assertRefused(service, "shutdown");
            assertRefused(service, "script");
            assertRefused(service, "create alias run for 'java.lang.System.exit'");
            assertRefused(service, "alter user sa set password ''");
        }
    }

    @Test
    void on_postgres_triggers_stay_with_the_owner() {
        if (database == TestDatabase.POSTGRESQL) {
            assertRefused(service, "alter table event disable trigger event_append_only");
            assertRefused(service, "drop function log_is_append_only() cascade");
            assertRefused(service, "set session_replication_role = replica");
        }
    }

    @Test
    void tables_of_later_migrations_are_the_service_s_to_work_on() throws SQLException {
        for (String statement : List.of(
                "insert into case_file (complaint) values ('c-1')",
                "update case_file set complaint = 'c-2'",
                "select complaint from case_file",
                "delete from case_file")) {
            execute(service, statement);
        }
        assertRefused(service, "drop table case_file");
    }

    @Test
    void a_release_that_must_rewrite_rows_says_so_in_its_migration() throws SQLException {
        execute(
                owner,
                switch (database) {
                    case H2 -> "update event set revision = revision";
                    case POSTGRESQL -> """
                        alter table event disable trigger event_append_only;
                        update event set revision = revision;
                        alter table event enable always trigger event_append_only;
                        """;
                });
        assertRefused(service, "update event set revision = revision");
    }

    @Test
    void appending_goes_on_as_ever() {
        long before = log.history().head();
        log.store().publish(message(anId(), 0, demand("d-1")));

        assertThat(log.history().head()).isEqualTo(before + 1);
    }

    private static void assertRefused(DataSource user, String statement) {
        assertThatThrownBy(() -> execute(user, statement))
                .as(statement)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isIn(REFUSED));
    }

    private static void execute(DataSource user, String sql) throws SQLException {
        try (Connection connection = user.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
