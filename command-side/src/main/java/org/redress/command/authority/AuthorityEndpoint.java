package org.redress.command.authority;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.authority.AuthoritySteps;
import org.redress.lifecycle.authority.DraftRemedy;
import org.redress.lifecycle.authority.GrantAuthorization;
import org.redress.lifecycle.authority.RefuseAuthorization;
import org.redress.lifecycle.authority.RequestAuthorization;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking those who may allow more, and their answers, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class AuthorityEndpoint {
    private final ComplaintDoor door;

    AuthorityEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Write a way out down before the customer hears of it")
    @PostMapping("/draft-remedy")
    ResponseEntity<StepAnswer> draftRemedy(
            @PathVariable ComplaintId id, @RequestBody DraftRemedy command, Envelope envelope) {
        return door.take(AuthoritySteps.DRAFT_REMEDY, id, command, envelope);
    }

    @Operation(summary = "Ask again for a draft that was refused")
    @PostMapping("/request-authorization")
    ResponseEntity<StepAnswer> requestAuthorization(
            @PathVariable ComplaintId id, @RequestBody RequestAuthorization command, Envelope envelope) {
        return door.take(AuthoritySteps.REQUEST_AUTHORIZATION, id, command, envelope);
    }

    @Operation(summary = "Allow a draft that waits for your role")
    @PostMapping("/grant-authorization")
    ResponseEntity<StepAnswer> grantAuthorization(
            @PathVariable ComplaintId id, @RequestBody GrantAuthorization command, Envelope envelope) {
        return door.take(AuthoritySteps.GRANT_AUTHORIZATION, id, command, envelope);
    }

    @Operation(summary = "Do not allow a draft that waits for your role")
    @PostMapping("/refuse-authorization")
    ResponseEntity<StepAnswer> refuseAuthorization(
            @PathVariable ComplaintId id, @RequestBody RefuseAuthorization command, Envelope envelope) {
        return door.take(AuthoritySteps.REFUSE_AUTHORIZATION, id, command, envelope);
    }
}
