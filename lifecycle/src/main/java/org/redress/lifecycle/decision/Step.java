package org.redress.lifecycle.decision;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.redress.lifecycle.state.ComplaintState;

/**
 * One step of the procedure: its command, its rule, and an example that the rule accepts whenever it accepts any.
 *
 * @param example the plainest command of this kind that could be accepted now; used to find what is possible next
 * @param companion which other case it is about
 */
public record Step<C>(
        Class<C> command, Rule<C> rule, BiFunction<ComplaintState, Circumstances, C> example, Companion<C> companion) {
    /** Each decision and each look at what is next asks for it: found out once. */
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> command) {
            return command.getSimpleName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    };

    /** A step about one case. */
    public Step(Class<C> command, Rule<C> rule, BiFunction<ComplaintState, Circumstances, C> example) {
        this(command, rule, example, new Companion.Nobody<>());
    }

    /** A step about one case whose example depends on the state alone. */
    public Step(Class<C> command, Rule<C> rule, Function<ComplaintState, C> example) {
        this(command, rule, (state, at) -> example.apply(state));
    }

    /** The command in kebab case: the last part of the step's URL. */
    public String name() {
        return NAMES.get(command);
    }

    /** The event or refusal for a command: the role is checked first, then the rule decides. */
    public Decision decide(C command, ComplaintState state, Circumstances at) {
        if (!isPermitted(at)) {
            return Decision.refuse(Refusal.ROLE_NOT_PERMITTED);
        }
        return rule.decide(command, state, at);
    }

    /** Whether this step, in its plainest form, would change something now. */
    public boolean isPossible(ComplaintState state, Circumstances at) {
        return isPermitted(at) && changesAnything(state, at);
    }

    /** The same for a caller whose role is known to be permitted. */
    public boolean changesAnything(ComplaintState state, Circumstances at) {
        return inPlainestForm(state, at) instanceof Decision.Accepted;
    }

    /** What would come of this step in its plainest form, for a caller whose role is known to be permitted. */
    public Decision inPlainestForm(ComplaintState state, Circumstances at) {
        return rule.decide(example.apply(state, at), state, exampleOf(at, state));
    }

    private boolean isPermitted(Circumstances at) {
        return at.policy().permissions().allows(name(), at.caller().role());
    }

    /** The circumstances with another case in them, where the step is about one. */
    public Circumstances exampleOf(Circumstances at, ComplaintState state) {
        ComplaintState other = companion.example(state);
        return other == null
                ? at
                : at.beside(new Surroundings.Other(
                        Examples.SOME_CASE.value(), other, at.around().receivedAt()));
    }
}
