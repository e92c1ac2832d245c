package org.redress.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.command.organisation.OrganisationLog.DEALER;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.command.AtOnce;
import org.redress.command.EmptyDatabase;
import org.redress.command.RunningCommandSide;
import org.redress.events.OrganisationEvent;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.RoleGranted;

/** Which roles count when a process dies, after a long absence, and while several change them at once. */
@ParameterizedClass
@EnumSource
class RolesHeldTest {
    /** The interval of the looks, and a slow machine. */
    private static final Duration SOON = RolesHeldWatch.LOOK_EVERY.plusSeconds(20);

    private static final int WRITERS = 4;
    private static final int CHANGES_OF_EACH = 10;

    private final List<String> database;
    private RunningCommandSide side;

    RolesHeldTest(EmptyDatabase kind, @TempDir Path folder) {
        database = kind.settings(folder);
    }

    @BeforeEach
    void start() {
        side = RunningCommandSide.on(database);
    }

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void a_change_of_a_process_that_died_before_it_counted_counts_soon_in_those_that_live() {
        assertThat(received(side)).isEqualTo(403);

        append(side, GRANTED);
        await().atMost(SOON).until(() -> received(side) == 201);

        append(side, REVOKED);
        await().atMost(SOON).until(() -> received(side) == 403);
    }

    @Test
    void a_change_of_a_process_that_died_before_it_counted_counts_from_the_next_start_on() {
        side.bean(RolesHeldWatch.class).stop();
        append(side, GRANTED);
        assertThat(received(side)).isEqualTo(403);
        side.close();

        side = RunningCommandSide.on(database);

        assertThat(received(side)).isEqualTo(201);
    }

    @Test
    void a_change_that_was_left_behind_counts_before_the_answer_to_the_next_change() {
        side.bean(RolesHeldWatch.class).stop();
        append(side, GRANTED);

        assertThat(change(side, "grant-role").status()).isEqualTo(200);

        assertThat(received(side)).isEqualTo(201);
    }

    @Test
    void however_much_was_left_behind_all_of_it_counts() {
        side.bean(RolesHeldWatch.class).stop();
        for (int events : List.of(
                RolesHeld.EVENTS_PER_TRANSACTION_MAX - 1,
                RolesHeld.EVENTS_PER_TRANSACTION_MAX,
                RolesHeld.EVENTS_PER_TRANSACTION_MAX + 1)) {
            append(
                    side,
                    IntStream.range(0, events)
                            .mapToObj(number ->
                                    new RoleGranted(new PersonId(events + "-" + number), Role.HANDLER, DEALER))
                            .toArray(OrganisationEvent[]::new));

            assertThat(side.bean(RolesHeld.class).catchUp()).isTrue();

            assertThat(held(side)).isEqualTo(told(side));
            assertThat(side.bean(RolesHeld.class).catchUp()).isFalse();
        }
    }

    @Test
    void several_who_change_the_same_role_at_once_leave_what_the_log_tells() {
        AtOnce.of(WRITERS, writer -> {
            for (int change = 0; change < CHANGES_OF_EACH; change++) {
                String step = (writer + change) % 2 == 0 ? "grant-role" : "revoke-role";
                assertThat(change(side, step).status()).isEqualTo(200);
            }
            return writer;
        });

        assertThat(held(side)).isEqualTo(told(side));
    }
}
