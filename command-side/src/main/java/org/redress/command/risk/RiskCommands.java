package org.redress.command.risk;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.risk.ClearRisk;
import org.redress.lifecycle.risk.FlagRisk;
import org.redress.lifecycle.risk.RiskSteps;
import org.springframework.stereotype.Component;

/** Takes the commands of risk from the bus to the one place where they are decided. */
@Component
class RiskCommands {
    private final Complaints complaints;

    RiskCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(FlagRisk command, CommandMessage<?> message) {
        return complaints.decide(RiskSteps.FLAG_RISK, command, message);
    }

    @CommandHandler
    StepOutcome handle(ClearRisk command, CommandMessage<?> message) {
        return complaints.decide(RiskSteps.CLEAR_RISK, command, message);
    }
}
