package org.redress.command.contact;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.contact.ContactSteps;
import org.redress.lifecycle.contact.RecordContactAttempt;
import org.redress.lifecycle.contact.RelocateConversation;
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
}
