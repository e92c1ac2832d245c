package org.redress.lifecycle.demand;

import org.redress.events.CounterDemandRecorded;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandDeferred;
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

/** The rules of demands: what cannot be met, now or ever, comes with a reason and an alternative (M-16, M-17, R-062, SC-20). */
public final class DemandSteps {
    public static final Step<DeclineDemand> DECLINE_DEMAND =
            new Step<>(DeclineDemand.class, DemandSteps::decide, DemandSteps::example);

    public static final Step<DeferDemand> DEFER_DEMAND = new Step<>(
            DeferDemand.class,
            DemandSteps::decide,
            state -> new DeferDemand(open(state), Examples.WORDS, Examples.WORDS, Examples.MOMENT));

    public static final Step<RecordCounterDemand> RECORD_COUNTER_DEMAND = new Step<>(
            RecordCounterDemand.class, DemandSteps::decide, state -> new RecordCounterDemand(Examples.WORDS));

    private DemandSteps() {}

    private static Decision decide(DeclineDemand command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        String demand = command.demand().value();
        if (!state.demands().stated().contains(demand)) {
            return Decision.refuse(Refusal.DEMAND_UNKNOWN);
        }
        if (state.demands().declined().contains(demand)) {
            return Decision.alreadySo();
        }
        if (state.demands().moved().containsKey(demand)) {
            return Decision.refuse(Refusal.DEMAND_MOVED);
        }
        if (at.policy().citesPrecedent(command.reason(), command.alternative())) {
            return Decision.refuse(Refusal.COMPENSATION_PRECEDENT_CITED);
        }
        return Decision.accept(
                        new DemandDeclined(demand, state.words(command.reason()), state.words(command.alternative())))
                .warnIf(state.isAgitated(), Warning.BAD_NEWS_WHILE_AGITATED);
    }

    private static Decision decide(DeferDemand command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        String demand = command.demand().value();
        if (!state.demands().stated().contains(demand)) {
            return Decision.refuse(Refusal.DEMAND_UNKNOWN);
        }
        if (state.demands().declined().contains(demand)) {
            return Decision.refuse(Refusal.DEMAND_DECLINED);
        }
        if (state.demands().moved().containsKey(demand)) {
            return Decision.refuse(Refusal.DEMAND_MOVED);
        }
        if (at.policy().citesPrecedent(command.reason(), command.alternative())) {
            return Decision.refuse(Refusal.COMPENSATION_PRECEDENT_CITED);
        }
        return Decision.accept(
                        new DemandDeferred(
                                demand,
                                state.words(command.reason()),
                                state.words(command.alternative()),
                                command.until()),
                        new PromiseMade(
                                state.promises().nextId(), PromiseKind.DEFERRED_DEMAND, null, null, command.until()))
                .warnIf(state.isAgitated(), Warning.BAD_NEWS_WHILE_AGITATED);
    }

    private static Decision decide(RecordCounterDemand command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return Decision.accept(new CounterDemandRecorded(state.demands().nextId(), state.words(command.wish())));
    }

    private static DeclineDemand example(ComplaintState state) {
        return new DeclineDemand(open(state), Examples.WORDS, Examples.WORDS);
    }

    private static ShortText open(ComplaintState state) {
        return new ShortText(state.demands().open().stream().findFirst().orElse("none"));
    }
}
