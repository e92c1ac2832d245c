package org.redress.command.classification;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.classification.ClassificationSteps;
import org.redress.lifecycle.classification.ClassifyComplaint;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The case gets its codes, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ClassificationEndpoint {
    private final ComplaintDoor door;

    ClassificationEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Give the case its codes, or new ones")
    @PostMapping("/classify-complaint")
    ResponseEntity<StepAnswer> classifyComplaint(
            @PathVariable ComplaintId id, @RequestBody ClassifyComplaint command, Envelope envelope) {
        return door.take(ClassificationSteps.CLASSIFY_COMPLAINT, id, command, envelope);
    }
}
