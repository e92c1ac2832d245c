package org.redress.command.acknowledgement;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.acknowledgement.AcknowledgementSteps;
import org.redress.lifecycle.acknowledgement.ApologizeAndAcknowledge;
import org.redress.lifecycle.acknowledgement.RecordSecondApologyAndThanks;
import org.springframework.stereotype.Component;

/** Takes the commands of acknowledgement from the bus to the one place where they are decided. */
@Component
class AcknowledgementCommands {
    private final Complaints complaints;

    AcknowledgementCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(ApologizeAndAcknowledge command, CommandMessage<?> message) {
        return complaints.decide(AcknowledgementSteps.APOLOGIZE_AND_ACKNOWLEDGE, command, message);
    }

    @CommandHandler
    StepOutcome handle(RecordSecondApologyAndThanks command, CommandMessage<?> message) {
        return complaints.decide(AcknowledgementSteps.RECORD_SECOND_APOLOGY_AND_THANKS, command, message);
    }
}
