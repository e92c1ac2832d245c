package org.redress.lifecycle.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redress.events.Channel;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.EscalationCause;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseExtended;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Escalation;
import org.redress.lifecycle.state.Promises;

/** The rules of promising: never what was declined (N-15, SC-20), always with a time, kept once (M-30). */
public final class PromiseSteps {
    public static final Step<MakePromise> MAKE_PROMISE = new Step<>(
            MakePromise.class,
            PromiseSteps::decide,
            state -> new MakePromise(Examples.WORDS, null, Examples.MOMENT, null));

    public static final Step<FulfilPromise> FULFIL_PROMISE =
            new Step<>(FulfilPromise.class, PromiseSteps::decide, PromiseSteps::exampleOfFulfilment);

    public static final Step<ExtendPromise> EXTEND_PROMISE = new Step<>(
            ExtendPromise.class,
            PromiseSteps::decide,
            state -> new ExtendPromise(new ShortText(extendable(state)), Instant.MAX, Channel.PHONE, Examples.WORDS));

    public static final Step<RecordBrokenPromise> RECORD_BROKEN_PROMISE = new Step<>(
            RecordBrokenPromise.class,
            PromiseSteps::decide,
            (state, at) -> new RecordBrokenPromise(new ShortText(overdue(state, at)), Examples.WORDS));

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
        if (command.demand() != null
                && state.demands().moved().containsKey(command.demand().value())) {
            return Decision.refuse(Refusal.DEMAND_MOVED);
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
        return state.promises().isOwed(promise)
                ? Decision.accept(new PromiseFulfilled(
                        promise, state.words(command.how()), state.wordsIfAny(command.goodwillAdded())))
                : Decision.alreadySo();
    }

    /** A call in time moves the promise; one that comes too late finds it broken, and moves it all the same. */
    private static Decision decide(ExtendPromise command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        String promise = command.promise().value();
        Promises promises = state.promises();
        if (!promises.knows(promise)) {
            return Decision.refuse(Refusal.PROMISE_UNKNOWN);
        }
        if (!promises.isOwed(promise)) {
            return Decision.refuse(Refusal.PROMISE_NOT_OWED);
        }
        if (!command.dueAt().isAfter(promises.dueOf(promise))) {
            return Decision.refuse(Refusal.NOT_LATER);
        }
        if (at.policy().citesPrecedent(command.explanation())) {
            return Decision.refuse(Refusal.COMPENSATION_PRECEDENT_CITED);
        }
        List<ComplaintEvent> events = new ArrayList<>();
        if (promises.isOverdue(promise, at.now())) {
            events.addAll(broken(promise, command.explanation(), state));
        }
        events.add(
                new PromiseExtended(promise, command.dueAt(), command.channel(), state.words(command.explanation())));
        return Decision.accept(events);
    }

    private static Decision decide(RecordBrokenPromise command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        String promise = command.promise().value();
        Promises promises = state.promises();
        if (!promises.knows(promise)) {
            return Decision.refuse(Refusal.PROMISE_UNKNOWN);
        }
        if (promises.broken().containsKey(promise)) {
            return Decision.alreadySo();
        }
        if (!promises.isOwed(promise)) {
            return Decision.refuse(Refusal.PROMISE_NOT_OWED);
        }
        return promises.isOverdue(promise, at.now())
                ? Decision.accept(broken(promise, command.reason(), state))
                : Decision.refuse(Refusal.PROMISE_NOT_OVERDUE);
    }

    /** Whoever has left a customer waiting does not stay alone with the case. Source: SC-19. */
    private static List<ComplaintEvent> broken(String promise, FreeText reason, ComplaintState state) {
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new PromiseBroken(promise));
        if (!state.escalation().isEscalated()) {
            events.add(new ComplaintEscalated(
                    Escalation.FIRST_LEVEL, EscalationCause.PROMISE_BROKEN, state.words(reason)));
        }
        return events;
    }

    private static FulfilPromise exampleOfFulfilment(ComplaintState state) {
        return new FulfilPromise(new ShortText(owed(state)), Examples.WORDS, null);
    }

    private static String owed(ComplaintState state) {
        return state.promises().open().stream()
                .findFirst()
                .or(() -> state.promises().broken().keySet().stream().findFirst())
                .orElse("none");
    }

    /** One that is not due at the end of time already. */
    private static String extendable(ComplaintState state) {
        Promises promises = state.promises();
        return Stream.concat(promises.open().stream(), promises.broken().keySet().stream())
                .filter(promise -> promises.dueOf(promise).isBefore(Instant.MAX))
                .findFirst()
                .orElse("none");
    }

    private static String overdue(ComplaintState state, Circumstances at) {
        return state.promises().open().stream()
                .filter(promise -> state.promises().isOverdue(promise, at.now()))
                .findFirst()
                .orElse("none");
    }
}
