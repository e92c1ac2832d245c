package org.redress.command.prevention;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.prevention.ApprovePrevention;
import org.redress.lifecycle.prevention.DecidePrevention;
import org.redress.lifecycle.prevention.ImplementPrevention;
import org.redress.lifecycle.prevention.PreventionSteps;
import org.redress.lifecycle.prevention.VerifyPrevention;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the same problem is kept from coming back, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class PreventionEndpoint {
    private final ComplaintDoor door;

    PreventionEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Decide how a recurrence is prevented, or that nothing need be changed")
    @PostMapping("/decide-prevention")
    ResponseEntity<StepAnswer> decidePrevention(
            @PathVariable ComplaintId id, @RequestBody DecidePrevention command, Envelope envelope) {
        return door.take(PreventionSteps.DECIDE_PREVENTION, id, command, envelope);
    }

    @Operation(summary = "Allow a plan to be carried out")
    @PostMapping("/approve-prevention")
    ResponseEntity<StepAnswer> approvePrevention(
            @PathVariable ComplaintId id, @RequestBody ApprovePrevention command, Envelope envelope) {
        return door.take(PreventionSteps.APPROVE_PREVENTION, id, command, envelope);
    }

    @Operation(summary = "Record that what was planned is in place")
    @PostMapping("/implement-prevention")
    ResponseEntity<StepAnswer> implementPrevention(
            @PathVariable ComplaintId id, @RequestBody ImplementPrevention command, Envelope envelope) {
        return door.take(PreventionSteps.IMPLEMENT_PREVENTION, id, command, envelope);
    }

    @Operation(summary = "Judge whether what is in place has worked")
    @PostMapping("/verify-prevention")
    ResponseEntity<StepAnswer> verifyPrevention(
            @PathVariable ComplaintId id, @RequestBody VerifyPrevention command, Envelope envelope) {
        return door.take(PreventionSteps.VERIFY_PREVENTION, id, command, envelope);
    }
}
