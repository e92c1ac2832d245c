package org.redress.command.remedy;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.remedy.AcceptRemedy;
import org.redress.lifecycle.remedy.CompleteRemedy;
import org.redress.lifecycle.remedy.ExecutionSteps;
import org.redress.lifecycle.remedy.ExpireProposal;
import org.redress.lifecycle.remedy.HoldRemedy;
import org.redress.lifecycle.remedy.ProposalSteps;
import org.redress.lifecycle.remedy.ProposeRemedy;
import org.redress.lifecycle.remedy.RejectRemedy;
import org.redress.lifecycle.remedy.ResumeRemedy;
import org.redress.lifecycle.remedy.StartRemedy;
import org.redress.lifecycle.remedy.WithdrawAcceptance;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ways out are offered, agreed and carried out, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class RemedyEndpoint {
    private final ComplaintDoor door;

    RemedyEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Offer one or more ways out")
    @PostMapping("/propose-remedy")
    ResponseEntity<StepAnswer> proposeRemedy(
            @PathVariable ComplaintId id, @RequestBody ProposeRemedy command, Envelope envelope) {
        return door.take(ProposalSteps.PROPOSE_REMEDY, id, command, envelope);
    }

    @Operation(summary = "Record that the customer agreed to an option")
    @PostMapping("/accept-remedy")
    ResponseEntity<StepAnswer> acceptRemedy(
            @PathVariable ComplaintId id, @RequestBody AcceptRemedy command, Envelope envelope) {
        return door.take(ProposalSteps.ACCEPT_REMEDY, id, command, envelope);
    }

    @Operation(summary = "Record that the customer wants none of the options")
    @PostMapping("/reject-remedy")
    ResponseEntity<StepAnswer> rejectRemedy(
            @PathVariable ComplaintId id, @RequestBody RejectRemedy command, Envelope envelope) {
        return door.take(ProposalSteps.REJECT_REMEDY, id, command, envelope);
    }

    @Operation(summary = "Record that the customer changed his mind before the remedy began")
    @PostMapping("/withdraw-acceptance")
    ResponseEntity<StepAnswer> withdrawAcceptance(
            @PathVariable ComplaintId id, @RequestBody WithdrawAcceptance command, Envelope envelope) {
        return door.take(ProposalSteps.WITHDRAW_ACCEPTANCE, id, command, envelope);
    }

    @Operation(summary = "Begin to carry out what was agreed")
    @PostMapping("/start-remedy")
    ResponseEntity<StepAnswer> startRemedy(
            @PathVariable ComplaintId id, @RequestBody StartRemedy command, Envelope envelope) {
        return door.take(ExecutionSteps.START_REMEDY, id, command, envelope);
    }

    @Operation(summary = "Let the remedy wait, for a reason and until a time")
    @PostMapping("/hold-remedy")
    ResponseEntity<StepAnswer> holdRemedy(
            @PathVariable ComplaintId id, @RequestBody HoldRemedy command, Envelope envelope) {
        return door.take(ExecutionSteps.HOLD_REMEDY, id, command, envelope);
    }

    @Operation(summary = "Go on with a remedy that waited")
    @PostMapping("/resume-remedy")
    ResponseEntity<StepAnswer> resumeRemedy(
            @PathVariable ComplaintId id, @RequestBody ResumeRemedy command, Envelope envelope) {
        return door.take(ExecutionSteps.RESUME_REMEDY, id, command, envelope);
    }

    @Operation(summary = "Record that the remedy was carried out, with proof")
    @PostMapping("/complete-remedy")
    ResponseEntity<StepAnswer> completeRemedy(
            @PathVariable ComplaintId id, @RequestBody CompleteRemedy command, Envelope envelope) {
        return door.take(ExecutionSteps.COMPLETE_REMEDY, id, command, envelope);
    }

    @Operation(summary = "Take an offer off the table that the customer did not answer in its time")
    @PostMapping("/expire-proposal")
    ResponseEntity<StepAnswer> expireProposal(
            @PathVariable ComplaintId id, @RequestBody ExpireProposal command, Envelope envelope) {
        return door.take(ProposalSteps.EXPIRE_PROPOSAL, id, command, envelope);
    }
}
