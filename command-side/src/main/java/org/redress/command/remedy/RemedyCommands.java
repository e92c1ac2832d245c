package org.redress.command.remedy;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.remedy.AcceptRemedy;
import org.redress.lifecycle.remedy.CompleteRemedy;
import org.redress.lifecycle.remedy.ExecutionSteps;
import org.redress.lifecycle.remedy.ExpireProposal;
import org.redress.lifecycle.remedy.HoldRemedy;
import org.redress.lifecycle.remedy.ProposalSteps;
import org.redress.lifecycle.remedy.ProposeRemedy;
import org.redress.lifecycle.remedy.RejectRemedy;
import org.redress.lifecycle.remedy.ResumeRemedy;
import org.redress.lifecycle.remedy.StartRemedy;
import org.redress.lifecycle.remedy.WithdrawAcceptance;
import org.springframework.stereotype.Component;

/** Takes the commands of remedy from the bus to the one place where they are decided. */
@Component
class RemedyCommands {
    private final Complaints complaints;

    RemedyCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(ProposeRemedy command, CommandMessage<?> message) {
        return complaints.decide(ProposalSteps.PROPOSE_REMEDY, command, message);
    }

    @CommandHandler
    StepOutcome handle(AcceptRemedy command, CommandMessage<?> message) {
        return complaints.decide(ProposalSteps.ACCEPT_REMEDY, command, message);
    }

    @CommandHandler
    StepOutcome handle(RejectRemedy command, CommandMessage<?> message) {
        return complaints.decide(ProposalSteps.REJECT_REMEDY, command, message);
    }

    @CommandHandler
    StepOutcome handle(WithdrawAcceptance command, CommandMessage<?> message) {
        return complaints.decide(ProposalSteps.WITHDRAW_ACCEPTANCE, command, message);
    }

    @CommandHandler
    StepOutcome handle(StartRemedy command, CommandMessage<?> message) {
        return complaints.decide(ExecutionSteps.START_REMEDY, command, message);
    }

    @CommandHandler
    StepOutcome handle(HoldRemedy command, CommandMessage<?> message) {
        return complaints.decide(ExecutionSteps.HOLD_REMEDY, command, message);
    }

    @CommandHandler
    StepOutcome handle(ResumeRemedy command, CommandMessage<?> message) {
        return complaints.decide(ExecutionSteps.RESUME_REMEDY, command, message);
    }

    @CommandHandler
    StepOutcome handle(CompleteRemedy command, CommandMessage<?> message) {
        return complaints.decide(ExecutionSteps.COMPLETE_REMEDY, command, message);
    }

    @CommandHandler
    StepOutcome handle(ExpireProposal command, CommandMessage<?> message) {
        return complaints.decide(ProposalSteps.EXPIRE_PROPOSAL, command, message);
    }
}
