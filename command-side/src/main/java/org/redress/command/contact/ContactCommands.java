package org.redress.command.contact;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.contact.AttachRecording;
import org.redress.lifecycle.contact.CloseConversation;
import org.redress.lifecycle.contact.ContactSteps;
import org.redress.lifecycle.contact.MarkUnreachable;
import org.redress.lifecycle.contact.RecordContactAttempt;
import org.redress.lifecycle.contact.RelocateConversation;
import org.redress.lifecycle.contact.ResumeContact;
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

    @CommandHandler
    StepOutcome handle(CloseConversation command, CommandMessage<?> message) {
        return complaints.decide(ContactSteps.CLOSE_CONVERSATION, command, message);
    }

    @CommandHandler
    StepOutcome handle(AttachRecording command, CommandMessage<?> message) {
        return complaints.decide(ContactSteps.ATTACH_RECORDING, command, message);
    }

    @CommandHandler
    StepOutcome handle(MarkUnreachable command, CommandMessage<?> message) {
        return complaints.decide(ContactSteps.MARK_UNREACHABLE, command, message);
    }

    @CommandHandler
    StepOutcome handle(ResumeContact command, CommandMessage<?> message) {
        return complaints.decide(ContactSteps.RESUME_CONTACT, command, message);
    }
}
