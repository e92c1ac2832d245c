package org.redress.lifecycle.decision;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.state.ComplaintState;

/**
 * Which other case a step is about, beside the one that it is taken on.
 *
 * @param <C> the step's command
 */
public sealed interface Companion<C> {
    /** None: nearly all steps. */
    record Nobody<C>() implements Companion<C> {}

    /** A case that does not exist yet: the step makes it. */
    record Newborn<C>() implements Companion<C> {}

    /**
     * A case that exists.
     *
     * @param id reads it from the command or the state; null where there is none
     * @param example how such a case may look, so that the step is possible as far as this case is concerned
     */
    record Known<C>(BiFunction<C, ComplaintState, @Nullable String> id, UnaryOperator<ComplaintState> example)
            implements Companion<C> {}

    /** How the other case may look in an example of the step; null where there is none. */
    default @Nullable ComplaintState example(ComplaintState state) {
        return switch (this) {
            case Nobody<C> nobody -> null;
            case Newborn<C> newborn -> ComplaintState.INITIAL;
            case Known<C> known -> known.example().apply(state);
        };
    }
}
