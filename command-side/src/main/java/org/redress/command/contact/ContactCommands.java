package org.redress.command.contact;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.contact.ContactSteps;
import org.redress.lifecycle.contact.RecordContactAttempt;
import org.redress.lifecycle.contact.RelocateConversation;
import org.springframework.stereotype.Component;

/** Takes the commands of contact from the bus to the one place where they are decided. */
@Component
class ContactCommands {
    private final Complaints complaints;

    ContactCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(RelocateConversation command, CommandMessage<?> message) {
        return complaints.decide(ContactSteps.RELOCATE_CONVERSATION, command, message);
    }

    @CommandHandler
    StepOutcome handle(RecordContactAttempt command, CommandMessage<?> message) {
        return complaints.decide(ContactSteps.RECORD_CONTACT_ATTEMPT, command, message);
    }
}
