package org.redress.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.command.organisation.OrganisationLog.GRANTED;
import static org.redress.command.organisation.OrganisationLog.REVOKED;
import static org.redress.command.organisation.OrganisationLog.append;
import static org.redress.command.organisation.OrganisationLog.change;
import static org.redress.command.organisation.OrganisationLog.held;
import static org.redress.command.organisation.OrganisationLog.received;
import static org.redress.command.organisation.OrganisationLog.told;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.command.AtOnce;
import org.redress.command.EmptyDatabase;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which roles count when two processes let changes count at once; on PostgreSQL, because H2 has one process. */
class RolesHeldByNodesTest {
    private static final Duration SOON = RolesHeld.WAIT_MAX.plusSeconds(20);
    private static final int CHANGES_OF_EACH = 10;

    @TempDir
    Path folder;

    private RunningCommandSide here;
    private RunningCommandSide there;

    @BeforeEach
    void start() {
        List<String> database = EmptyDatabase.POSTGRESQL.settings(folder);
        here = RunningCommandSide.on(database);
        there = RunningCommandSide.on(database);
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
    }

    @Test
    void two_processes_that_change_the_same_role_at_once_leave_what_the_log_tells() {
        List<RunningCommandSide> sides = List.of(here, there, here, there);
        AtOnce.of(sides.size(), writer -> {
            for (int change = 0; change < CHANGES_OF_EACH; change++) {
                String step = (writer + change) % 2 == 0 ? "grant-role" : "revoke-role";
                // Ten races lost in a row are possible, and told.
                assertThat(change(sides.get(writer), step).status()).isIn(200, 409);
            }
            return writer;
        });

        assertThat(held(here)).isEqualTo(told(here));
        assertThat(change(there, "revoke-role").status()).isEqualTo(200);
        assertThat(received(there)).isEqualTo(403);
    }

    @Test
    void the_second_begins_where_the_first_has_ended() {
        there.bean(RolesHeldWatch.class).stop();
        here.bean(RolesHeldWatch.class).stop();
        append(here, GRANTED);

        CompletableFuture<Boolean> second = whileAnotherLetsChangesCount(() -> {
            CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(
                    () -> there.bean(RolesHeld.class).catchUp());
            Awaitility.await().atMost(SOON).until(this::somebodyWaitsForALock);
            // What it was about to let count is no longer so.
            append(here, REVOKED);
            return waiting;
        });

        assertThat(second).succeedsWithin(SOON).isEqualTo(true);
        assertThat(held(here)).isEqualTo(told(here)).doesNotContain(GRANTED);
    }

    @Test
    void who_cannot_let_his_change_count_in_time_is_told_so_and_may_ask_again() {
        String[] key = {"Idempotency-Key", "grant"};

        Answer early = whileAnotherLetsChangesCount(() -> change(there, "grant-role", key));

        assertThat(early.status()).isEqualTo(503);
        assertThat(early.header("Retry-After")).isNotEmpty();
        assertThat(early.json().get("detail").asString()).contains("is recorded, and does not count yet");
        assertThat(change(there, "grant-role", key).status()).isEqualTo(200);
        assertThat(received(there)).isEqualTo(201);
    }

    private <T> T whileAnotherLetsChangesCount(Supplier<T> meanwhile) {
        return new TransactionTemplate(here.bean(PlatformTransactionManager.class)).execute(transaction -> {
            here.bean(JdbcClient.class)
                    .sql("select version from role_held_version for update")
                    .query(Long.class)
                    .single();
            return meanwhile.get();
        });
    }

    private boolean somebodyWaitsForALock() {
        return there.bean(JdbcClient.class).sql("""
                                select count(*)
                                  from pg_stat_activity
                                 where datname = current_database() and wait_event_type = 'Lock'
                                """).query(Integer.class).single() > 0;
    }
}
