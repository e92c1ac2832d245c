package org.redress.command.intake;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.intake.IntakeSteps;
import org.redress.lifecycle.intake.ReceiveComplaint;
import org.springframework.stereotype.Component;

/** Takes the commands of intake from the bus to the one place where they are decided. */
@Component
class IntakeCommands {
    private final Complaints complaints;

    IntakeCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(ReceiveComplaint command, CommandMessage<?> message) {
        return complaints.decide(IntakeSteps.RECEIVE_COMPLAINT, command, message);
    }
}
