package org.redress.command.procedure;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.procedure.CorrectRecord;
import org.redress.lifecycle.procedure.OverrideProcedureStep;
import org.redress.lifecycle.procedure.ProcedureSteps;
import org.springframework.stereotype.Component;

/** Takes the commands of procedure from the bus to the one place where they are decided. */
@Component
class ProcedureCommands {
    private final Complaints complaints;

    ProcedureCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(OverrideProcedureStep command, CommandMessage<?> message) {
        return complaints.decide(ProcedureSteps.OVERRIDE_PROCEDURE_STEP, command, message);
    }

    @CommandHandler
    StepOutcome handle(CorrectRecord command, CommandMessage<?> message) {
        return complaints.decide(ProcedureSteps.CORRECT_RECORD, command, message);
    }
}
