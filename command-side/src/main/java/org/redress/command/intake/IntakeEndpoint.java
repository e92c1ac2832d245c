package org.redress.command.intake;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.intake.IntakeSteps;
import org.redress.lifecycle.intake.ReceiveComplaint;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A complaint reaches us and becomes a case (受理), over HTTP. */
@RestController
class IntakeEndpoint {
    private final ComplaintDoor door;

    IntakeEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Take a complaint in")
    @PostMapping("/api/complaints")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<StepAnswer> receiveComplaint(@RequestBody ReceiveComplaint command, Envelope envelope) {
        return door.create(IntakeSteps.RECEIVE_COMPLAINT, command, envelope);
    }
}
