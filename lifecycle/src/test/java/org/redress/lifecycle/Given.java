package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.ComplaintEvent;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Surroundings;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;

/** What happened before: {@code given(story).when(command).then(events)}, or a refusal, or nothing because it is so already. */
public record Given(
        String complaint,
        List<ComplaintEvent> history,
        Caller caller,
        ComplaintPolicy policy,
        Instant now,
        Surroundings around) {

    /** A history, and the handler of the case under the catalogue's policy. */
    public static Given given(List<ComplaintEvent> history, ComplaintEvent... more) {
        return new Given(
                Cast.COMPLAINT,
                Stream.concat(history.stream(), Arrays.stream(more)).toList(),
                Cast.handlerAs(Role.HANDLER),
                ComplaintPolicy.ofCatalogue(),
                Cast.NOW,
                Surroundings.NONE);
    }

    /** No history. */
    public static Given nothing() {
        return given(List.of());
    }

    public Given by(Caller other) {
        return new Given(complaint, history, other, policy, now, around);
    }

    public Given as(Role role) {
        return by(Cast.handlerAs(role));
    }

    public Given under(ComplaintPolicy other) {
        return new Given(complaint, history, caller, other, now, around);
    }

    /** It happened in another case than the one of the stories. */
    public Given in(String other) {
        return new Given(other, history, caller, policy, now, around);
    }

    /** At another time. */
    public Given at(Instant moment) {
        return new Given(complaint, history, caller, policy, moment, around);
    }

    /** It is known when the case reached us. */
    public Given receivedAt(@Nullable Instant receivedAt) {
        return around(new Surroundings(receivedAt, around.other(), around.kinds()));
    }

    /** The step is about another case, too. */
    public Given beside(Surroundings.Other other) {
        return around(new Surroundings(around.receivedAt(), other, around.kinds()));
    }

    /** One unit of the organisation was founded as this. */
    public Given where(UnitId unit, UnitKind kind) {
        return around(new Surroundings(
                around.receivedAt(), around.other(), any -> any.equals(unit) ? Optional.of(kind) : Optional.empty()));
    }

    public <C> When when(C command) {
        Circumstances at = new Circumstances(complaint, caller, policy, now, around);
        return new When(stepOf(command).decide(command, ComplaintState.of(history), at));
    }

    private Given around(Surroundings others) {
        return new Given(complaint, history, caller, policy, now, others);
    }

    @SuppressWarnings("unchecked")
    static <C> Step<C> stepOf(C command) {
        return (Step<C>) Lifecycle.STEPS.stream()
                .filter(step -> step.command().isInstance(command))
                .findFirst()
                .orElseThrow();
    }

    /** What was decided. */
    public record When(Decision decision) {
        /** It happens in this case alone, and there is nothing to warn about. */
        public void then(ComplaintEvent... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events), List.of()));
        }

        /** It happens in both cases that the step is about. */
        public void thenInBoth(List<ComplaintEvent> here, List<ComplaintEvent> elsewhere) {
            assertThat(decision).isEqualTo(new Decision.Accepted(here, List.of(), elsewhere));
        }

        /** It happens, with a warning. */
        public void thenWarned(Warning warning, ComplaintEvent... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events), List.of(warning)));
        }

        /** It happens, and this is what we are warned about. */
        public void thenWarnings(Warning... warnings) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Accepted.class,
                            accepted -> assertThat(accepted.warnings()).containsExactly(warnings));
        }

        /** What happened, for a test that looks at a part of it. */
        public List<ComplaintEvent> events() {
            return ((Decision.Accepted) decision).events();
        }

        /** What happened in the other case. */
        public List<ComplaintEvent> eventsElsewhere() {
            return ((Decision.Accepted) decision).elsewhere();
        }

        public void refused(Refusal refusal) {
            assertThat(decision).isEqualTo(new Decision.Refused(refusal));
        }

        public void alreadySo() {
            assertThat(decision).isEqualTo(new Decision.AlreadySo());
        }
    }
}
