package org.redress.command.risk;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.risk.ClearRisk;
import org.redress.lifecycle.risk.FlagRisk;
import org.redress.lifecycle.risk.RiskSteps;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Marks that make a case need more care, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class RiskEndpoint {
    private final ComplaintDoor door;

    RiskEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Mark the case")
    @PostMapping("/flag-risk")
    ResponseEntity<StepAnswer> flagRisk(
            @PathVariable ComplaintId id, @RequestBody FlagRisk command, Envelope envelope) {
        return door.take(RiskSteps.FLAG_RISK, id, command, envelope);
    }

    @Operation(summary = "Take a mark off the case")
    @PostMapping("/clear-risk")
    ResponseEntity<StepAnswer> clearRisk(
            @PathVariable ComplaintId id, @RequestBody ClearRisk command, Envelope envelope) {
        return door.take(RiskSteps.CLEAR_RISK, id, command, envelope);
    }
}
