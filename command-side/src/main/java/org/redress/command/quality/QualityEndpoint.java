package org.redress.command.quality;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.quality.QualitySteps;
import org.redress.lifecycle.quality.RecordExpectedQuality;
import org.redress.lifecycle.quality.RecordPerceivedQuality;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was expected of us, and what was perceived, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class QualityEndpoint {
    private final ComplaintDoor door;

    QualityEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Record what the customer expected, from 0 to 9 for each factor")
    @PostMapping("/record-expected-quality")
    ResponseEntity<StepAnswer> recordExpectedQuality(
            @PathVariable ComplaintId id, @RequestBody RecordExpectedQuality command, Envelope envelope) {
        return door.take(QualitySteps.RECORD_EXPECTED_QUALITY, id, command, envelope);
    }

    @Operation(summary = "Record what the customer perceived, from 0 to 9 for each factor")
    @PostMapping("/record-perceived-quality")
    ResponseEntity<StepAnswer> recordPerceivedQuality(
            @PathVariable ComplaintId id, @RequestBody RecordPerceivedQuality command, Envelope envelope) {
        return door.take(QualitySteps.RECORD_PERCEIVED_QUALITY, id, command, envelope);
    }
}
