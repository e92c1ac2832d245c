package org.redress.command.appraisal;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.appraisal.AppraisalSteps;
import org.redress.lifecycle.appraisal.RecordAppraisal;
import org.redress.lifecycle.appraisal.RequestTechnicalAppraisal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the engineer says, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class AppraisalEndpoint {
    private final ComplaintDoor door;

    AppraisalEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Ask the engineer what is technically the matter")
    @PostMapping("/request-technical-appraisal")
    ResponseEntity<StepAnswer> requestTechnicalAppraisal(
            @PathVariable ComplaintId id, @RequestBody RequestTechnicalAppraisal command, Envelope envelope) {
        return door.take(AppraisalSteps.REQUEST_TECHNICAL_APPRAISAL, id, command, envelope);
    }

    @Operation(summary = "Say, as the engineer, what is technically the matter")
    @PostMapping("/record-appraisal")
    ResponseEntity<StepAnswer> recordAppraisal(
            @PathVariable ComplaintId id, @RequestBody RecordAppraisal command, Envelope envelope) {
        return door.take(AppraisalSteps.RECORD_APPRAISAL, id, command, envelope);
    }
}
