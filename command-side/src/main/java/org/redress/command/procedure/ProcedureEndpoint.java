package org.redress.command.procedure;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.procedure.CorrectRecord;
import org.redress.lifecycle.procedure.OverrideProcedureStep;
import org.redress.lifecycle.procedure.ProcedureSteps;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exceptions and corrections, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ProcedureEndpoint {
    private final ComplaintDoor door;

    ProcedureEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Leave a step of the procedure out in this case")
    @PostMapping("/override-procedure-step")
    ResponseEntity<StepAnswer> overrideProcedureStep(
            @PathVariable ComplaintId id, @RequestBody OverrideProcedureStep command, Envelope envelope) {
        return door.take(ProcedureSteps.OVERRIDE_PROCEDURE_STEP, id, command, envelope);
    }

    @Operation(summary = "Say what is right about an earlier record; the record itself stays")
    @PostMapping("/correct-record")
    ResponseEntity<StepAnswer> correctRecord(
            @PathVariable ComplaintId id, @RequestBody CorrectRecord command, Envelope envelope) {
        return door.take(ProcedureSteps.CORRECT_RECORD, id, command, envelope);
    }
}
