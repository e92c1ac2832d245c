package org.redress.command.escalation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.escalation.ConsultLeader;
import org.redress.lifecycle.escalation.ConveneJointResolution;
import org.redress.lifecycle.escalation.CoordinateThirdParty;
import org.redress.lifecycle.escalation.EscalateComplaint;
import org.redress.lifecycle.escalation.EscalationSteps;
import org.redress.lifecycle.escalation.GiveFinalRuling;
import org.redress.lifecycle.escalation.OpenEscalationContact;
import org.redress.lifecycle.escalation.PrepareEscalationBriefing;
import org.springframework.stereotype.Component;

/** Takes the commands of escalation from the bus to the one place where they are decided. */
@Component
class EscalationCommands {
    private final Complaints complaints;

    EscalationCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(ConsultLeader command, CommandMessage<?> message) {
        return complaints.decide(EscalationSteps.CONSULT_LEADER, command, message);
    }

    @CommandHandler
    StepOutcome handle(EscalateComplaint command, CommandMessage<?> message) {
        return complaints.decide(EscalationSteps.ESCALATE_COMPLAINT, command, message);
    }

    @CommandHandler
    StepOutcome handle(PrepareEscalationBriefing command, CommandMessage<?> message) {
        return complaints.decide(EscalationSteps.PREPARE_ESCALATION_BRIEFING, command, message);
    }

    @CommandHandler
    StepOutcome handle(OpenEscalationContact command, CommandMessage<?> message) {
        return complaints.decide(EscalationSteps.OPEN_ESCALATION_CONTACT, command, message);
    }

    @CommandHandler
    StepOutcome handle(ConveneJointResolution command, CommandMessage<?> message) {
        return complaints.decide(EscalationSteps.CONVENE_JOINT_RESOLUTION, command, message);
    }

    @CommandHandler
    StepOutcome handle(CoordinateThirdParty command, CommandMessage<?> message) {
        return complaints.decide(EscalationSteps.COORDINATE_THIRD_PARTY, command, message);
    }

    @CommandHandler
    StepOutcome handle(GiveFinalRuling command, CommandMessage<?> message) {
        return complaints.decide(EscalationSteps.GIVE_FINAL_RULING, command, message);
    }
}
