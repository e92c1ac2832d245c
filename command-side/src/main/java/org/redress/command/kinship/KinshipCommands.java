package org.redress.command.kinship;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.kinship.KinshipSteps;
import org.redress.lifecycle.kinship.LinkRecurrence;
import org.redress.lifecycle.kinship.MergeDuplicate;
import org.redress.lifecycle.kinship.SplitComplaint;
import org.redress.lifecycle.kinship.UndoMerge;
import org.redress.lifecycle.kinship.UndoSplit;
import org.springframework.stereotype.Component;

/** Takes the commands of kinship from the bus to the one place where they are decided. */
@Component
class KinshipCommands {
    private final Complaints complaints;

    KinshipCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(LinkRecurrence command, CommandMessage<?> message) {
        return complaints.decide(KinshipSteps.LINK_RECURRENCE, command, message);
    }

    @CommandHandler
    StepOutcome handle(MergeDuplicate command, CommandMessage<?> message) {
        return complaints.decide(KinshipSteps.MERGE_DUPLICATE, command, message);
    }

    @CommandHandler
    StepOutcome handle(UndoMerge command, CommandMessage<?> message) {
        return complaints.decide(KinshipSteps.UNDO_MERGE, command, message);
    }

    @CommandHandler
    StepOutcome handle(SplitComplaint command, CommandMessage<?> message) {
        return complaints.decide(KinshipSteps.SPLIT_COMPLAINT, command, message);
    }

    @CommandHandler
    StepOutcome handle(UndoSplit command, CommandMessage<?> message) {
        return complaints.decide(KinshipSteps.UNDO_SPLIT, command, message);
    }
}
