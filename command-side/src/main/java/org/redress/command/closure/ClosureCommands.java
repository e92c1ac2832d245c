package org.redress.command.closure;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.closure.CloseAsUnreachable;
import org.redress.lifecycle.closure.CloseComplaint;
import org.redress.lifecycle.closure.CloseWithoutAgreement;
import org.redress.lifecycle.closure.ClosureSteps;
import org.redress.lifecycle.closure.ReopenComplaint;
import org.redress.lifecycle.closure.WithdrawComplaint;
import org.springframework.stereotype.Component;

/** Takes the commands of closure from the bus to the one place where they are decided. */
@Component
class ClosureCommands {
    private final Complaints complaints;

    ClosureCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(CloseComplaint command, CommandMessage<?> message) {
        return complaints.decide(ClosureSteps.CLOSE_COMPLAINT, command, message);
    }

    @CommandHandler
    StepOutcome handle(ReopenComplaint command, CommandMessage<?> message) {
        return complaints.decide(ClosureSteps.REOPEN_COMPLAINT, command, message);
    }

    @CommandHandler
    StepOutcome handle(WithdrawComplaint command, CommandMessage<?> message) {
        return complaints.decide(ClosureSteps.WITHDRAW_COMPLAINT, command, message);
    }

    @CommandHandler
    StepOutcome handle(CloseAsUnreachable command, CommandMessage<?> message) {
        return complaints.decide(ClosureSteps.CLOSE_AS_UNREACHABLE, command, message);
    }

    @CommandHandler
    StepOutcome handle(CloseWithoutAgreement command, CommandMessage<?> message) {
        return complaints.decide(ClosureSteps.CLOSE_WITHOUT_AGREEMENT, command, message);
    }
}
