package org.redress.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.redress.command.RunningCommandSide;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.lifecycle.decision.Caller;
import org.springframework.dao.TransientDataAccessResourceException;

class CommandDoorTest {
    private static final Asked ASKED = new Asked(
            "a-stream", new Caller(new PersonId("ana"), Role.HANDLER, Set.of()), null, MetaData.emptyInstance());

    @Test
    void a_race_that_was_lost_is_run_again() {
        Gateway gateway = new Gateway(new ConcurrencyException("lost"), CommandDoor.ATTEMPTS_MAX - 1);

        assertThat(send(gateway)).isEqualTo("done");
        assertThat(gateway.sent).isEqualTo(CommandDoor.ATTEMPTS_MAX);
    }

    @Test
    void a_race_is_not_run_for_ever() {
        Gateway gateway = new Gateway(new ConcurrencyException("lost"), CommandDoor.ATTEMPTS_MAX);

        assertThatThrownBy(() -> send(gateway))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(ProblemKind.CONCURRENT_CHANGE.problem()));
        assertThat(gateway.sent).isEqualTo(CommandDoor.ATTEMPTS_MAX);
    }

    @Test
    void whoever_makes_a_stream_that_another_has_just_made_finds_the_other_one() {
        Gateway gateway = new Gateway(new AggregateStreamCreationException("lost"), 1);

        assertThat(send(gateway)).isEqualTo("done");
        assertThat(gateway.sent).isEqualTo(2);
    }

    @Test
    void a_deadlock_is_a_race_that_was_lost() {
        Gateway gateway = new Gateway(new EventStoreException("rolled back", new SQLException("deadlock", "40P01")), 1);

        assertThat(send(gateway)).isEqualTo("done");
    }

    @Test
    void a_log_that_is_away_may_come_back_and_is_not_asked_again_now() {
        Gateway gateway = new Gateway(new EventStoreException("broken", new SQLException("connection", "08006")), 1);

        assertThatThrownBy(() -> send(gateway)).isInstanceOf(TransientDataAccessResourceException.class);
        assertThat(gateway.sent).isEqualTo(1);
    }

    @Test
    void a_bug_passes() {
        IllegalStateException bug = new IllegalStateException("bug");
        Gateway gateway = new Gateway(bug, 1);

        assertThatThrownBy(() -> send(gateway)).isSameAs(bug);
        assertThat(gateway.sent).isEqualTo(1);
    }

    private static String send(CommandGateway gateway) {
        return new CommandDoor(gateway, RunningCommandSide.onH2().history()).send("a command", ASKED, String.class);
    }

    /** Ends the first commands with a fault, and counts. */
    private static final class Gateway implements CommandGateway {
        private final RuntimeException fault;
        private final int faults;
        private int sent;

        Gateway(RuntimeException fault, int faults) {
            this.fault = fault;
            this.faults = faults;
        }

        @Override
        @SuppressWarnings("unchecked") // What it is sent to answer.
        public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
            if (sent++ < faults) {
                throw fault;
            }
            return (R) "done";
        }

        @Override
        public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <R> R sendAndWait(Object command) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <R> CompletableFuture<R> send(Object command) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
            throw new UnsupportedOperationException();
        }
    }
}
