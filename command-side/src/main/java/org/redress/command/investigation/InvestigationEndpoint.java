package org.redress.command.investigation;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.investigation.DecideMerits;
import org.redress.lifecycle.investigation.EstablishFact;
import org.redress.lifecycle.investigation.ExplainCause;
import org.redress.lifecycle.investigation.IdentifyRootCause;
import org.redress.lifecycle.investigation.InvestigationSteps;
import org.redress.lifecycle.investigation.InvolveResponsiblePerson;
import org.redress.lifecycle.investigation.ReviewCustomerBackground;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is found out: background, facts, cause, and who is told of it, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class InvestigationEndpoint {
    private final ComplaintDoor door;

    InvestigationEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Record what we already know about the customer")
    @PostMapping("/review-customer-background")
    ResponseEntity<StepAnswer> reviewCustomerBackground(
            @PathVariable ComplaintId id, @RequestBody ReviewCustomerBackground command, Envelope envelope) {
        return door.take(InvestigationSteps.REVIEW_CUSTOMER_BACKGROUND, id, command, envelope);
    }

    @Operation(summary = "Record a fact and what it rests on")
    @PostMapping("/establish-fact")
    ResponseEntity<StepAnswer> establishFact(
            @PathVariable ComplaintId id, @RequestBody EstablishFact command, Envelope envelope) {
        return door.take(InvestigationSteps.ESTABLISH_FACT, id, command, envelope);
    }

    @Operation(summary = "Name the cause, resting on confirmed facts")
    @PostMapping("/identify-root-cause")
    ResponseEntity<StepAnswer> identifyRootCause(
            @PathVariable ComplaintId id, @RequestBody IdentifyRootCause command, Envelope envelope) {
        return door.take(InvestigationSteps.IDENTIFY_ROOT_CAUSE, id, command, envelope);
    }

    @Operation(summary = "Record that the customer heard why it happened")
    @PostMapping("/explain-cause")
    ResponseEntity<StepAnswer> explainCause(
            @PathVariable ComplaintId id, @RequestBody ExplainCause command, Envelope envelope) {
        return door.take(InvestigationSteps.EXPLAIN_CAUSE, id, command, envelope);
    }

    @Operation(summary = "Record that the employee concerned met the customer, having agreed to it")
    @PostMapping("/involve-responsible-person")
    ResponseEntity<StepAnswer> involveResponsiblePerson(
            @PathVariable ComplaintId id, @RequestBody InvolveResponsiblePerson command, Envelope envelope) {
        return door.take(InvestigationSteps.INVOLVE_RESPONSIBLE_PERSON, id, command, envelope);
    }

    @Operation(summary = "Decide whether the complaint is right; respect and apology do not depend on it")
    @PostMapping("/decide-merits")
    ResponseEntity<StepAnswer> decideMerits(
            @PathVariable ComplaintId id, @RequestBody DecideMerits command, Envelope envelope) {
        return door.take(InvestigationSteps.DECIDE_MERITS, id, command, envelope);
    }
}
