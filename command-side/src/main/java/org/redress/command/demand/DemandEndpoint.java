package org.redress.command.demand;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.demand.DeclineDemand;
import org.redress.lifecycle.demand.DeferDemand;
import org.redress.lifecycle.demand.DemandSteps;
import org.redress.lifecycle.demand.RecordCounterDemand;
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

    @Operation(
            summary =
                    "Tell the customer that a demand cannot be met now, what there is instead, and when we come back to it")
    @PostMapping("/defer-demand")
    ResponseEntity<StepAnswer> deferDemand(
            @PathVariable ComplaintId id, @RequestBody DeferDemand command, Envelope envelope) {
        return door.take(DemandSteps.DEFER_DEMAND, id, command, envelope);
    }

    @Operation(summary = "Record what the customer wants instead")
    @PostMapping("/record-counter-demand")
    ResponseEntity<StepAnswer> recordCounterDemand(
            @PathVariable ComplaintId id, @RequestBody RecordCounterDemand command, Envelope envelope) {
        return door.take(DemandSteps.RECORD_COUNTER_DEMAND, id, command, envelope);
    }
}
