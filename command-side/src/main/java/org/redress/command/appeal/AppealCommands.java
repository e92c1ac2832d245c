package org.redress.command.appeal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.appeal.AppealDecision;
import org.redress.lifecycle.appeal.AppealSteps;
import org.redress.lifecycle.appeal.DecideAppeal;
import org.springframework.stereotype.Component;

/** Takes the commands of appeal from the bus to the one place where they are decided. */
@Component
class AppealCommands {
    private final Complaints complaints;

    AppealCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(AppealDecision command, CommandMessage<?> message) {
        return complaints.decide(AppealSteps.APPEAL_DECISION, command, message);
    }

    @CommandHandler
    StepOutcome handle(DecideAppeal command, CommandMessage<?> message) {
        return complaints.decide(AppealSteps.DECIDE_APPEAL, command, message);
    }
}
