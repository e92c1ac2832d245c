package org.redress.command.reporting;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.reporting.ForwardComplaint;
import org.redress.lifecycle.reporting.NotifyMajorCase;
import org.redress.lifecycle.reporting.ReportClosureToCac;
import org.redress.lifecycle.reporting.ReportingSteps;
import org.redress.lifecycle.reporting.SendProgressReport;
import org.redress.lifecycle.reporting.SendResultReport;
import org.redress.lifecycle.reporting.SendStatusReport;
import org.springframework.stereotype.Component;

/** Takes the commands of reporting from the bus to the one place where they are decided. */
@Component
class ReportingCommands {
    private final Complaints complaints;

    ReportingCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(ForwardComplaint command, CommandMessage<?> message) {
        return complaints.decide(ReportingSteps.FORWARD_COMPLAINT, command, message);
    }

    @CommandHandler
    StepOutcome handle(SendStatusReport command, CommandMessage<?> message) {
        return complaints.decide(ReportingSteps.SEND_STATUS_REPORT, command, message);
    }

    @CommandHandler
    StepOutcome handle(SendResultReport command, CommandMessage<?> message) {
        return complaints.decide(ReportingSteps.SEND_RESULT_REPORT, command, message);
    }

    @CommandHandler
    StepOutcome handle(SendProgressReport command, CommandMessage<?> message) {
        return complaints.decide(ReportingSteps.SEND_PROGRESS_REPORT, command, message);
    }

    @CommandHandler
    StepOutcome handle(NotifyMajorCase command, CommandMessage<?> message) {
        return complaints.decide(ReportingSteps.NOTIFY_MAJOR_CASE, command, message);
    }

    @CommandHandler
    StepOutcome handle(ReportClosureToCac command, CommandMessage<?> message) {
        return complaints.decide(ReportingSteps.REPORT_CLOSURE_TO_CAC, command, message);
    }
}
