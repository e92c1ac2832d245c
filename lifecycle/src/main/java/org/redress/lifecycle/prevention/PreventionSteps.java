package org.redress.lifecycle.prevention;

import java.util.Objects;
import java.util.Set;
import org.redress.events.CauseDimension;
import org.redress.events.Personal;
import org.redress.events.PreventionApproved;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionFoundIneffective;
import org.redress.events.PreventionImplemented;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PreventionVerified;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Prevention;
import org.redress.lifecycle.state.Stage;

/** The rules of prevention: decided once the cause is known, a grave or recurring case needs a plan, and a plan is seen to work (M-25, N-37). */
public final class PreventionSteps {
    public static final Step<DecidePrevention> DECIDE_PREVENTION =
            new Step<>(DecidePrevention.class, PreventionSteps::decide, PreventionSteps::example);

    public static final Step<ApprovePrevention> APPROVE_PREVENTION = new Step<>(
            ApprovePrevention.class, PreventionSteps::decide, state -> new ApprovePrevention(Examples.WORDS));

    public static final Step<ImplementPrevention> IMPLEMENT_PREVENTION = new Step<>(
            ImplementPrevention.class, PreventionSteps::decide, state -> new ImplementPrevention(Examples.WORDS));

    public static final Step<VerifyPrevention> VERIFY_PREVENTION = new Step<>(
            VerifyPrevention.class, PreventionSteps::decide, state -> new VerifyPrevention(true, Examples.WORDS));

    private PreventionSteps() {}

    private static Decision decide(DecidePrevention command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen() && !isToBePlannedAnew(state)) {
            return Decision.notOpen(state.stage());
        }
        if (state.investigation().cause() == null) {
            return Decision.refuse(Refusal.ROOT_CAUSE_MISSING);
        }
        if (state.prevention().isPlanned()) {
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
        if (state.needsPreventionPlan()) {
            return Decision.refuse(Refusal.PREVENTION_PLAN_REQUIRED);
        }
        return state.prevention().status() == Prevention.Status.NOT_REQUIRED
                ? Decision.alreadySo()
                : Decision.accept(new PreventionNotRequired(state.words(reason)));
    }

    private static Decision decide(ApprovePrevention command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpenOrClosed()) {
            return Decision.notOpen(state.stage());
        }
        return switch (state.prevention().status()) {
            case PLANNED ->
                Decision.accept(new PreventionApproved(at.caller().person(), state.words(command.reason())));
            case APPROVED -> Decision.alreadySo();
            case UNDECIDED, NOT_REQUIRED, IMPLEMENTED, VERIFIED, INEFFECTIVE ->
                Decision.refuse(Refusal.NO_PREVENTION_PLAN);
        };
    }

    private static Decision decide(ImplementPrevention command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpenOrClosed()) {
            return Decision.notOpen(state.stage());
        }
        return switch (state.prevention().status()) {
            case APPROVED -> Decision.accept(new PreventionImplemented(state.words(command.how())));
            case IMPLEMENTED -> Decision.alreadySo();
            case UNDECIDED, NOT_REQUIRED, PLANNED, VERIFIED, INEFFECTIVE -> Decision.refuse(Refusal.NO_PREVENTION_PLAN);
        };
    }

    private static Decision decide(VerifyPrevention command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpenOrClosed()) {
            return Decision.notOpen(state.stage());
        }
        return switch (state.prevention().status()) {
            case IMPLEMENTED -> verify(command, state, at);
            case VERIFIED -> command.effective() ? Decision.alreadySo() : Decision.refuse(Refusal.NO_PREVENTION_PLAN);
            case INEFFECTIVE ->
                command.effective() ? Decision.refuse(Refusal.NO_PREVENTION_PLAN) : Decision.alreadySo();
            case UNDECIDED, NOT_REQUIRED, PLANNED, APPROVED -> Decision.refuse(Refusal.NO_PREVENTION_PLAN);
        };
    }

    private static Decision verify(VerifyPrevention command, ComplaintState state, Circumstances at) {
        if (at.caller().person().equals(state.prevention().responsible())) {
            return Decision.refuse(Refusal.VERIFIER_IS_RESPONSIBLE);
        }
        Personal evidence = state.words(command.evidence());
        return Decision.accept(
                command.effective() ? new PreventionVerified(evidence) : new PreventionFoundIneffective(evidence));
    }

    private static boolean isToBePlannedAnew(ComplaintState state) {
        return state.stage() == Stage.CLOSED && state.prevention().status() == Prevention.Status.INEFFECTIVE;
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
