package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.redress.events.ComplaintEvent;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;

/** What happened before: {@code given(story).when(command).then(events)}, or a refusal, or nothing because it is so already. */
public record Given(List<ComplaintEvent> history, Caller caller, ComplaintPolicy policy) {

    /** A history, and the handler of the case under the catalogue's policy. */
    public static Given given(List<ComplaintEvent> history, ComplaintEvent... more) {
        return new Given(
                Stream.concat(history.stream(), Arrays.stream(more)).toList(),
                Cast.handlerAs(Role.HANDLER),
                ComplaintPolicy.ofCatalogue());
    }

    /** No history. */
    public static Given nothing() {
        return given(List.of());
    }

    public Given by(Caller other) {
        return new Given(history, other, policy);
    }

    public Given as(Role role) {
        return by(Cast.handlerAs(role));
    }

    public Given under(ComplaintPolicy other) {
        return new Given(history, caller, other);
    }

    public <C> When when(C command) {
        Circumstances at = new Circumstances(Cast.COMPLAINT, caller, policy, Cast.NOW);
        return new When(stepOf(command).decide(command, ComplaintState.of(history), at));
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
        /** It happens, and there is nothing to warn about. */
        public void then(ComplaintEvent... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events), List.of()));
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

        public void refused(Refusal refusal) {
            assertThat(decision).isEqualTo(new Decision.Refused(refusal));
        }

        public void alreadySo() {
            assertThat(decision).isEqualTo(new Decision.AlreadySo());
        }
    }
}
