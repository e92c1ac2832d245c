package org.redress.command.profile;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.profile.ProfileSteps;
import org.redress.lifecycle.profile.RecordBehaviouralStyle;
import org.redress.lifecycle.profile.RecordCustomerNeeds;
import org.redress.lifecycle.profile.RecordValueOrientation;
import org.springframework.stereotype.Component;

/** Takes the commands of profile from the bus to the one place where they are decided. */
@Component
class ProfileCommands {
    private final Complaints complaints;

    ProfileCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(RecordValueOrientation command, CommandMessage<?> message) {
        return complaints.decide(ProfileSteps.RECORD_VALUE_ORIENTATION, command, message);
    }

    @CommandHandler
    StepOutcome handle(RecordCustomerNeeds command, CommandMessage<?> message) {
        return complaints.decide(ProfileSteps.RECORD_CUSTOMER_NEEDS, command, message);
    }

    @CommandHandler
    StepOutcome handle(RecordBehaviouralStyle command, CommandMessage<?> message) {
        return complaints.decide(ProfileSteps.RECORD_BEHAVIOURAL_STYLE, command, message);
    }
}
