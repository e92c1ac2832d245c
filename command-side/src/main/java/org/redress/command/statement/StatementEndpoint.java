package org.redress.command.statement;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.statement.ConfirmUnderstanding;
import org.redress.lifecycle.statement.RecordStatement;
import org.redress.lifecycle.statement.StatementSteps;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the customer states, and that we understood it, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class StatementEndpoint {
    private final ComplaintDoor door;

    StatementEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Record the customer's statement, feelings apart from facts")
    @PostMapping("/record-statement")
    ResponseEntity<StepAnswer> recordStatement(
            @PathVariable ComplaintId id, @RequestBody RecordStatement command, Envelope envelope) {
        return door.take(StatementSteps.RECORD_STATEMENT, id, command, envelope);
    }

    @Operation(summary = "Record that the customer confirmed our understanding")
    @PostMapping("/confirm-understanding")
    ResponseEntity<StepAnswer> confirmUnderstanding(
            @PathVariable ComplaintId id, @RequestBody ConfirmUnderstanding command, Envelope envelope) {
        return door.take(StatementSteps.CONFIRM_UNDERSTANDING, id, command, envelope);
    }
}
