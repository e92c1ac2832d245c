package org.redress.command.statement;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.statement.ConfirmUnderstanding;
import org.redress.lifecycle.statement.RecordStatement;
import org.redress.lifecycle.statement.StatementSteps;
import org.springframework.stereotype.Component;

/** Takes the commands of statement from the bus to the one place where they are decided. */
@Component
class StatementCommands {
    private final Complaints complaints;

    StatementCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(RecordStatement command, CommandMessage<?> message) {
        return complaints.decide(StatementSteps.RECORD_STATEMENT, command, message);
    }

    @CommandHandler
    StepOutcome handle(ConfirmUnderstanding command, CommandMessage<?> message) {
        return complaints.decide(StatementSteps.CONFIRM_UNDERSTANDING, command, message);
    }
}
