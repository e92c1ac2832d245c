package org.redress.command.demand;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.demand.DeclineDemand;
import org.redress.lifecycle.demand.DemandSteps;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the customer wants and we cannot give, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class DemandEndpoint {
    private final ComplaintDoor door;

    DemandEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Decline a demand, with the reason and an alternative")
    @PostMapping("/decline-demand")
    ResponseEntity<StepAnswer> declineDemand(
            @PathVariable ComplaintId id, @RequestBody DeclineDemand command, Envelope envelope) {
        return door.take(DemandSteps.DECLINE_DEMAND, id, command, envelope);
    }
}
