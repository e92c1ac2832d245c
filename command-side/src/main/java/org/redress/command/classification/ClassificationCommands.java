package org.redress.command.classification;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.classification.ClassificationSteps;
import org.redress.lifecycle.classification.ClassifyComplaint;
import org.springframework.stereotype.Component;

/** Takes the commands of classification from the bus to the one place where they are decided. */
@Component
class ClassificationCommands {
    private final Complaints complaints;

    ClassificationCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(ClassifyComplaint command, CommandMessage<?> message) {
        return complaints.decide(ClassificationSteps.CLASSIFY_COMPLAINT, command, message);
    }
}
