package org.redress.lifecycle.decision;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.redress.lifecycle.state.ComplaintState;

/**
 * One step of the procedure: its command, its rule, and an example that the rule accepts whenever it accepts any.
 *
 * @param example the plainest command of this kind that could be accepted now; used to find what is possible next
 */
public record Step<C>(Class<C> command, Rule<C> rule, BiFunction<ComplaintState, Circumstances, C> example) {

    /** A step whose example depends on the state alone. */
    public Step(Class<C> command, Rule<C> rule, Function<ComplaintState, C> example) {
        this(command, rule, (state, at) -> example.apply(state));
    }

    /** The command in kebab case: the last part of the step's URL. */
    public String name() {
        return command.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The event or refusal for a command: the role is checked first, then the rule decides. */
    public Decision decide(C command, ComplaintState state, Circumstances at) {
        if (!at.policy().permissions().allows(name(), at.caller().role())) {
            return Decision.refuse(Refusal.ROLE_NOT_PERMITTED);
        }
        return rule.decide(command, state, at);
    }

    /** Whether this step, in its plainest form, would change something now. */
    public boolean isPossible(ComplaintState state, Circumstances at) {
        return decide(example.apply(state, at), state, at) instanceof Decision.Accepted;
    }
}
