package org.redress.command.prevention;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.prevention.ApprovePrevention;
import org.redress.lifecycle.prevention.DecidePrevention;
import org.redress.lifecycle.prevention.ImplementPrevention;
import org.redress.lifecycle.prevention.PreventionSteps;
import org.redress.lifecycle.prevention.VerifyPrevention;
import org.springframework.stereotype.Component;

/** Takes the commands of prevention from the bus to the one place where they are decided. */
@Component
class PreventionCommands {
    private final Complaints complaints;

    PreventionCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(DecidePrevention command, CommandMessage<?> message) {
        return complaints.decide(PreventionSteps.DECIDE_PREVENTION, command, message);
    }

    @CommandHandler
    StepOutcome handle(ApprovePrevention command, CommandMessage<?> message) {
        return complaints.decide(PreventionSteps.APPROVE_PREVENTION, command, message);
    }

    @CommandHandler
    StepOutcome handle(ImplementPrevention command, CommandMessage<?> message) {
        return complaints.decide(PreventionSteps.IMPLEMENT_PREVENTION, command, message);
    }

    @CommandHandler
    StepOutcome handle(VerifyPrevention command, CommandMessage<?> message) {
        return complaints.decide(PreventionSteps.VERIFY_PREVENTION, command, message);
    }
}
