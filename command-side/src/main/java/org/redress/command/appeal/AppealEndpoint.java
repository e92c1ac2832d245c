package org.redress.command.appeal;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.appeal.AppealDecision;
import org.redress.lifecycle.appeal.AppealSteps;
import org.redress.lifecycle.appeal.DecideAppeal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer asks the next level, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class AppealEndpoint {
    private final ComplaintDoor door;

    AppealEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Record that the customer asks the next level")
    @PostMapping("/appeal-decision")
    ResponseEntity<StepAnswer> appealDecision(
            @PathVariable ComplaintId id, @RequestBody AppealDecision command, Envelope envelope) {
        return door.take(AppealSteps.APPEAL_DECISION, id, command, envelope);
    }

    @Operation(summary = "Decide an appeal that was brought before you")
    @PostMapping("/decide-appeal")
    ResponseEntity<StepAnswer> decideAppeal(
            @PathVariable ComplaintId id, @RequestBody DecideAppeal command, Envelope envelope) {
        return door.take(AppealSteps.DECIDE_APPEAL, id, command, envelope);
    }
}
