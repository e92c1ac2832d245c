package org.redress.lifecycle.prevention;

import java.util.Objects;
import java.util.Set;
import org.redress.events.CauseDimension;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionNotRequired;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Prevention;

/** The rule of prevention: decided once the cause is known; a grave or recurring case needs a plan (M-25, N-37). */
public final class PreventionSteps {
    public static final Step<DecidePrevention> DECIDE_PREVENTION =
            new Step<>(DecidePrevention.class, PreventionSteps::decide, PreventionSteps::example);

    private PreventionSteps() {}

    private static Decision decide(DecidePrevention command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (state.investigation().cause() == null) {
            return Decision.refuse(Refusal.ROOT_CAUSE_MISSING);
        }
        if (state.prevention() == Prevention.PLANNED) {
            return Decision.refuse(Refusal.PREVENTION_ALREADY_PLANNED);
        }
        if (command.notRequiredBecause() != null) {
            return forgo(command.notRequiredBecause(), state);
        }
        DecidePrevention.Plan plan = Objects.requireNonNull(command.plan(), "a command without a reason has a plan");
        return Decision.accept(new RecurrencePreventionPlanned(
                state.words(plan.measure()), plan.responsible(), plan.dueOn(), plan.dimension(), plan.elements()));
    }

    private static Decision forgo(FreeText reason, ComplaintState state) {
        if (state.investigation().needsPreventionPlan()) {
            return Decision.refuse(Refusal.PREVENTION_PLAN_REQUIRED);
        }
        return state.prevention() == Prevention.NOT_REQUIRED
                ? Decision.alreadySo()
                : Decision.accept(new PreventionNotRequired(state.words(reason)));
    }

    private static DecidePrevention example(ComplaintState state) {
        return new DecidePrevention(
                new DecidePrevention.Plan(
                        Examples.WORDS,
                        Examples.SOMEBODY_ELSE,
                        Examples.DAY,
                        CauseDimension.ORGANIZATION,
                        Set.of(PreventionElement.PROCESS)),
                null);
    }
}
