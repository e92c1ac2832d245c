package org.redress.lifecycle.promise;

import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.state.ComplaintState;

/** The rules of promising: never what was declined (N-15, SC-20), always with a time, kept once (M-30). */
public final class PromiseSteps {
    public static final Step<MakePromise> MAKE_PROMISE = new Step<>(
            MakePromise.class,
            PromiseSteps::decide,
            state -> new MakePromise(Examples.WORDS, null, Examples.MOMENT, null));

    public static final Step<FulfilPromise> FULFIL_PROMISE =
            new Step<>(FulfilPromise.class, PromiseSteps::decide, PromiseSteps::exampleOfFulfilment);

    private PromiseSteps() {}

    private static Decision decide(MakePromise command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (command.demand() != null
                && !state.demands().stated().contains(command.demand().value())) {
            return Decision.refuse(Refusal.DEMAND_UNKNOWN);
        }
        if (command.demand() != null
                && state.demands().declined().contains(command.demand().value())) {
            return Decision.refuse(Refusal.DEMAND_DECLINED);
        }
        if (at.policy().citesPrecedent(command.what(), command.cannotDo())) {
            return Decision.refuse(Refusal.COMPENSATION_PRECEDENT_CITED);
        }
        return Decision.accept(new PromiseMade(
                        state.promises().nextId(),
                        PromiseKind.OF_ITS_OWN,
                        state.words(command.what()),
                        state.wordsIfAny(command.cannotDo()),
                        command.dueAt()))
                .warnIf(command.cannotDo() == null, Warning.PROMISE_WITHOUT_LIMITS);
    }

    private static Decision decide(FulfilPromise command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        String promise = command.promise().value();
        if (!state.promises().knows(promise)) {
            return Decision.refuse(Refusal.PROMISE_UNKNOWN);
        }
        return state.promises().open().contains(promise)
                ? Decision.accept(new PromiseFulfilled(
                        promise, state.words(command.how()), state.wordsIfAny(command.goodwillAdded())))
                : Decision.alreadySo();
    }

    private static FulfilPromise exampleOfFulfilment(ComplaintState state) {
        String promise = state.promises().open().isEmpty()
                ? "none"
                : state.promises().open().getFirst();
        return new FulfilPromise(new ShortText(promise), Examples.WORDS, null);
    }
}
