package org.redress.lifecycle.demand;

import org.redress.events.DemandDeclined;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.state.ComplaintState;

/** The rule of declining: tactfully, with a reason and an alternative (M-16, R-062, R-073, SC-20). */
public final class DemandSteps {
    public static final Step<DeclineDemand> DECLINE_DEMAND =
            new Step<>(DeclineDemand.class, DemandSteps::decide, DemandSteps::example);

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
        if (at.policy().citesPrecedent(command.reason(), command.alternative())) {
            return Decision.refuse(Refusal.COMPENSATION_PRECEDENT_CITED);
        }
        return Decision.accept(
                        new DemandDeclined(demand, state.words(command.reason()), state.words(command.alternative())))
                .warnIf(state.isAgitated(), Warning.BAD_NEWS_WHILE_AGITATED);
    }

    private static DeclineDemand example(ComplaintState state) {
        String demand = state.demands().stated().stream()
                .filter(stated -> !state.demands().declined().contains(stated))
                .findFirst()
                .orElse("none");
        return new DeclineDemand(new ShortText(demand), Examples.WORDS, Examples.WORDS);
    }
}
