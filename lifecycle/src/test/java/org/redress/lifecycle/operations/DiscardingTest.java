package org.redress.lifecycle.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.DeadLetterDiscarded;
import org.redress.events.OperationsEvent;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.ViewName;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.FreeText;

class DiscardingTest {
    private static final PersonId ANA = new PersonId("ana");
    private static final ViewName PROMISES = new ViewName("promises");
    private static final String COMPLAINT = "00000000-0000-4000-8000-000000000001";
    private static final Instant ONCE = Instant.parse("2026-03-01T08:00:00.000001Z");

    @Test
    void it_is_an_event_with_the_reason_in_the_words_of_the_one_who_decided() {
        assertThat(decide(command(ONCE), Role.ADMINISTRATOR)).isEqualTo(new OperationsDecision.Accepted(discarded()));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_an_administrator_discards(Role role) {
        assertThat(decide(command(ONCE), role))
                .isEqualTo(new OperationsDecision.Refused(OperationsRefusal.ADMINISTRATOR_ONLY));
    }

    @Test
    void the_first_reason_stands() {
        assertThat(decide(command(ONCE), Role.ADMINISTRATOR, discarded()))
                .isEqualTo(new OperationsDecision.Refused(OperationsRefusal.ALREADY_DISCARDED));
    }

    @Test
    void the_same_complaint_set_aside_another_time_is_another_dead_letter() {
        assertThat(decide(command(ONCE.plusNanos(1_000)), Role.ADMINISTRATOR, discarded()))
                .isInstanceOf(OperationsDecision.Accepted.class);
    }

    private static OperationsDecision decide(DiscardDeadLetter command, Role role, OperationsEvent... before) {
        OperationsState state = OperationsState.INITIAL;
        for (OperationsEvent event : List.of(before)) {
            state = state.evolve(event);
        }
        return Discarding.decide(command, state, new Caller(ANA, role, Set.of()));
    }

    private static DiscardDeadLetter command(Instant parkedAt) {
        return new DiscardDeadLetter(PROMISES, new CaseId(COMPLAINT), 7, parkedAt, new FreeText("Entered twice."));
    }

    private static DeadLetterDiscarded discarded() {
        return new DeadLetterDiscarded(PROMISES, COMPLAINT, 7, ONCE, new Personal.Plain(ANA, "Entered twice."));
    }
}
