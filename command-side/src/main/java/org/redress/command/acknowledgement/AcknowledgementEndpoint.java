package org.redress.command.acknowledgement;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.acknowledgement.AcknowledgementSteps;
import org.redress.lifecycle.acknowledgement.ApologizeAndAcknowledge;
import org.redress.lifecycle.acknowledgement.RecordSecondApologyAndThanks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** First the apology and the word that we are on it; at the end, the apology once more and thanks, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class AcknowledgementEndpoint {
    private final ComplaintDoor door;

    AcknowledgementEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Apologise, and say that we are on it")
    @PostMapping("/apologize-and-acknowledge")
    ResponseEntity<StepAnswer> apologizeAndAcknowledge(
            @PathVariable ComplaintId id, @RequestBody ApologizeAndAcknowledge command, Envelope envelope) {
        return door.take(AcknowledgementSteps.APOLOGIZE_AND_ACKNOWLEDGE, id, command, envelope);
    }

    @Operation(summary = "Record that we apologised once more and thanked for the complaint")
    @PostMapping("/record-second-apology-and-thanks")
    ResponseEntity<StepAnswer> recordSecondApologyAndThanks(
            @PathVariable ComplaintId id, @RequestBody RecordSecondApologyAndThanks command, Envelope envelope) {
        return door.take(AcknowledgementSteps.RECORD_SECOND_APOLOGY_AND_THANKS, id, command, envelope);
    }
}
