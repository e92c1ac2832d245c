package org.redress.command.satisfaction;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.satisfaction.ConfirmSatisfaction;
import org.redress.lifecycle.satisfaction.ReportDissatisfaction;
import org.redress.lifecycle.satisfaction.SatisfactionSteps;
import org.springframework.stereotype.Component;

/** Takes the commands of satisfaction from the bus to the one place where they are decided. */
@Component
class SatisfactionCommands {
    private final Complaints complaints;

    SatisfactionCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(ConfirmSatisfaction command, CommandMessage<?> message) {
        return complaints.decide(SatisfactionSteps.CONFIRM_SATISFACTION, command, message);
    }

    @CommandHandler
    StepOutcome handle(ReportDissatisfaction command, CommandMessage<?> message) {
        return complaints.decide(SatisfactionSteps.REPORT_DISSATISFACTION, command, message);
    }
}
