package org.redress.command.appraisal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.appraisal.AppraisalSteps;
import org.redress.lifecycle.appraisal.RecordAppraisal;
import org.redress.lifecycle.appraisal.RequestTechnicalAppraisal;
import org.springframework.stereotype.Component;

/** Takes the commands of appraisal from the bus to the one place where they are decided. */
@Component
class AppraisalCommands {
    private final Complaints complaints;

    AppraisalCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(RequestTechnicalAppraisal command, CommandMessage<?> message) {
        return complaints.decide(AppraisalSteps.REQUEST_TECHNICAL_APPRAISAL, command, message);
    }

    @CommandHandler
    StepOutcome handle(RecordAppraisal command, CommandMessage<?> message) {
        return complaints.decide(AppraisalSteps.RECORD_APPRAISAL, command, message);
    }
}
