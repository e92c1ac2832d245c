package org.redress.command.ownership;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.ownership.AcceptTransfer;
import org.redress.lifecycle.ownership.AssignOwner;
import org.redress.lifecycle.ownership.OwnershipSteps;
import org.redress.lifecycle.ownership.RefuseTransfer;
import org.redress.lifecycle.ownership.TransferOwnership;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for the case, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class OwnershipEndpoint {
    private final ComplaintDoor door;

    OwnershipEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Make somebody answer for a case that has no owner")
    @PostMapping("/assign-owner")
    ResponseEntity<StepAnswer> assignOwner(
            @PathVariable ComplaintId id, @RequestBody AssignOwner command, Envelope envelope) {
        return door.take(OwnershipSteps.ASSIGN_OWNER, id, command, envelope);
    }

    @Operation(summary = "Ask somebody to take the case over")
    @PostMapping("/transfer-ownership")
    ResponseEntity<StepAnswer> transferOwnership(
            @PathVariable ComplaintId id, @RequestBody TransferOwnership command, Envelope envelope) {
        return door.take(OwnershipSteps.TRANSFER_OWNERSHIP, id, command, envelope);
    }

    @Operation(summary = "Take the case over")
    @PostMapping("/accept-transfer")
    ResponseEntity<StepAnswer> acceptTransfer(
            @PathVariable ComplaintId id, @RequestBody AcceptTransfer command, Envelope envelope) {
        return door.take(OwnershipSteps.ACCEPT_TRANSFER, id, command, envelope);
    }

    @Operation(summary = "Decline to take the case over")
    @PostMapping("/refuse-transfer")
    ResponseEntity<StepAnswer> refuseTransfer(
            @PathVariable ComplaintId id, @RequestBody RefuseTransfer command, Envelope envelope) {
        return door.take(OwnershipSteps.REFUSE_TRANSFER, id, command, envelope);
    }
}
