package org.redress.command.ownership;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.ownership.AcceptTransfer;
import org.redress.lifecycle.ownership.AssignOwner;
import org.redress.lifecycle.ownership.OwnershipSteps;
import org.redress.lifecycle.ownership.RefuseTransfer;
import org.redress.lifecycle.ownership.TransferOwnership;
import org.springframework.stereotype.Component;

/** Takes the commands of ownership from the bus to the one place where they are decided. */
@Component
class OwnershipCommands {
    private final Complaints complaints;

    OwnershipCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(AssignOwner command, CommandMessage<?> message) {
        return complaints.decide(OwnershipSteps.ASSIGN_OWNER, command, message);
    }

    @CommandHandler
    StepOutcome handle(TransferOwnership command, CommandMessage<?> message) {
        return complaints.decide(OwnershipSteps.TRANSFER_OWNERSHIP, command, message);
    }

    @CommandHandler
    StepOutcome handle(AcceptTransfer command, CommandMessage<?> message) {
        return complaints.decide(OwnershipSteps.ACCEPT_TRANSFER, command, message);
    }

    @CommandHandler
    StepOutcome handle(RefuseTransfer command, CommandMessage<?> message) {
        return complaints.decide(OwnershipSteps.REFUSE_TRANSFER, command, message);
    }
}
