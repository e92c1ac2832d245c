package org.redress.command.closure;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.closure.CloseAsUnreachable;
import org.redress.lifecycle.closure.CloseComplaint;
import org.redress.lifecycle.closure.CloseWithoutAgreement;
import org.redress.lifecycle.closure.ClosureSteps;
import org.redress.lifecycle.closure.ReopenComplaint;
import org.redress.lifecycle.closure.WithdrawComplaint;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case ends, and may come back, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ClosureEndpoint {
    private final ComplaintDoor door;

    ClosureEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Finish the case")
    @PostMapping("/close-complaint")
    ResponseEntity<StepAnswer> closeComplaint(
            @PathVariable ComplaintId id, @RequestBody CloseComplaint command, Envelope envelope) {
        return door.take(ClosureSteps.CLOSE_COMPLAINT, id, command, envelope);
    }

    @Operation(summary = "Work on a finished case again")
    @PostMapping("/reopen-complaint")
    ResponseEntity<StepAnswer> reopenComplaint(
            @PathVariable ComplaintId id, @RequestBody ReopenComplaint command, Envelope envelope) {
        return door.take(ClosureSteps.REOPEN_COMPLAINT, id, command, envelope);
    }

    @Operation(summary = "Record that the customer took the complaint back")
    @PostMapping("/withdraw-complaint")
    ResponseEntity<StepAnswer> withdrawComplaint(
            @PathVariable ComplaintId id, @RequestBody WithdrawComplaint command, Envelope envelope) {
        return door.take(ClosureSteps.WITHDRAW_COMPLAINT, id, command, envelope);
    }

    @Operation(summary = "Finish the case of a customer whom nobody reached, after writing to him")
    @PostMapping("/close-as-unreachable")
    ResponseEntity<StepAnswer> closeAsUnreachable(
            @PathVariable ComplaintId id, @RequestBody CloseAsUnreachable command, Envelope envelope) {
        return door.take(ClosureSteps.CLOSE_AS_UNREACHABLE, id, command, envelope);
    }

    @Operation(summary = "Finish a case in which a superior has ruled and the customer does not agree")
    @PostMapping("/close-without-agreement")
    ResponseEntity<StepAnswer> closeWithoutAgreement(
            @PathVariable ComplaintId id, @RequestBody CloseWithoutAgreement command, Envelope envelope) {
        return door.take(ClosureSteps.CLOSE_WITHOUT_AGREEMENT, id, command, envelope);
    }
}
