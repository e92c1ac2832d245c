package org.redress.command.contact;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.contact.AttachRecording;
import org.redress.lifecycle.contact.CloseConversation;
import org.redress.lifecycle.contact.ContactSteps;
import org.redress.lifecycle.contact.MarkUnreachable;
import org.redress.lifecycle.contact.RecordContactAttempt;
import org.redress.lifecycle.contact.RelocateConversation;
import org.redress.lifecycle.contact.ResumeContact;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How we meet and reach the customer, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ContactEndpoint {
    private final ComplaintDoor door;

    ContactEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Record that the conversation moved to a quiet place")
    @PostMapping("/relocate-conversation")
    ResponseEntity<StepAnswer> relocateConversation(
            @PathVariable ComplaintId id, @RequestBody RelocateConversation command, Envelope envelope) {
        return door.take(ContactSteps.RELOCATE_CONVERSATION, id, command, envelope);
    }

    @Operation(summary = "Record a try to reach the customer")
    @PostMapping("/record-contact-attempt")
    ResponseEntity<StepAnswer> recordContactAttempt(
            @PathVariable ComplaintId id, @RequestBody RecordContactAttempt command, Envelope envelope) {
        return door.take(ContactSteps.RECORD_CONTACT_ATTEMPT, id, command, envelope);
    }

    @Operation(summary = "End a conversation")
    @PostMapping("/close-conversation")
    ResponseEntity<StepAnswer> closeConversation(
            @PathVariable ComplaintId id, @RequestBody CloseConversation command, Envelope envelope) {
        return door.take(ContactSteps.CLOSE_CONVERSATION, id, command, envelope);
    }

    @Operation(summary = "Say where the recording of a conversation is kept")
    @PostMapping("/attach-recording")
    ResponseEntity<StepAnswer> attachRecording(
            @PathVariable ComplaintId id, @RequestBody AttachRecording command, Envelope envelope) {
        return door.take(ContactSteps.ATTACH_RECORDING, id, command, envelope);
    }

    @Operation(summary = "Say that the customer cannot be reached about the result")
    @PostMapping("/mark-unreachable")
    ResponseEntity<StepAnswer> markUnreachable(
            @PathVariable ComplaintId id, @RequestBody MarkUnreachable command, Envelope envelope) {
        return door.take(ContactSteps.MARK_UNREACHABLE, id, command, envelope);
    }

    @Operation(summary = "Record that an unreachable customer was heard of again")
    @PostMapping("/resume-contact")
    ResponseEntity<StepAnswer> resumeContact(
            @PathVariable ComplaintId id, @RequestBody ResumeContact command, Envelope envelope) {
        return door.take(ContactSteps.RESUME_CONTACT, id, command, envelope);
    }
}
