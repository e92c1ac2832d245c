package org.redress.command.satisfaction;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.satisfaction.ConfirmSatisfaction;
import org.redress.lifecycle.satisfaction.ReportDissatisfaction;
import org.redress.lifecycle.satisfaction.SatisfactionSteps;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the customer says of the result, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class SatisfactionEndpoint {
    private final ComplaintDoor door;

    SatisfactionEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Record that the customer can live with the result")
    @PostMapping("/confirm-satisfaction")
    ResponseEntity<StepAnswer> confirmSatisfaction(
            @PathVariable ComplaintId id, @RequestBody ConfirmSatisfaction command, Envelope envelope) {
        return door.take(SatisfactionSteps.CONFIRM_SATISFACTION, id, command, envelope);
    }

    @Operation(summary = "Record that the result does not satisfy")
    @PostMapping("/report-dissatisfaction")
    ResponseEntity<StepAnswer> reportDissatisfaction(
            @PathVariable ComplaintId id, @RequestBody ReportDissatisfaction command, Envelope envelope) {
        return door.take(SatisfactionSteps.REPORT_DISSATISFACTION, id, command, envelope);
    }
}
