package org.redress.command.demand;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.demand.DeclineDemand;
import org.redress.lifecycle.demand.DeferDemand;
import org.redress.lifecycle.demand.DemandSteps;
import org.redress.lifecycle.demand.RecordCounterDemand;
import org.springframework.stereotype.Component;

/** Takes the commands of demand from the bus to the one place where they are decided. */
@Component
class DemandCommands {
    private final Complaints complaints;

    DemandCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(DeclineDemand command, CommandMessage<?> message) {
        return complaints.decide(DemandSteps.DECLINE_DEMAND, command, message);
    }

    @CommandHandler
    StepOutcome handle(DeferDemand command, CommandMessage<?> message) {
        return complaints.decide(DemandSteps.DEFER_DEMAND, command, message);
    }

    @CommandHandler
    StepOutcome handle(RecordCounterDemand command, CommandMessage<?> message) {
        return complaints.decide(DemandSteps.RECORD_COUNTER_DEMAND, command, message);
    }
}
