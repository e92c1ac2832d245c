package org.redress.command.escalation;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.escalation.ConsultLeader;
import org.redress.lifecycle.escalation.ConveneJointResolution;
import org.redress.lifecycle.escalation.CoordinateThirdParty;
import org.redress.lifecycle.escalation.EscalateComplaint;
import org.redress.lifecycle.escalation.EscalationSteps;
import org.redress.lifecycle.escalation.GiveFinalRuling;
import org.redress.lifecycle.escalation.OpenEscalationContact;
import org.redress.lifecycle.escalation.PrepareEscalationBriefing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Up the ladder, to the final ruling, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class EscalationEndpoint {
    private final ComplaintDoor door;

    EscalationEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Record the advice of somebody above, or of the expert line")
    @PostMapping("/consult-leader")
    ResponseEntity<StepAnswer> consultLeader(
            @PathVariable ComplaintId id, @RequestBody ConsultLeader command, Envelope envelope) {
        return door.take(EscalationSteps.CONSULT_LEADER, id, command, envelope);
    }

    @Operation(summary = "Take the case up the ladder")
    @PostMapping("/escalate-complaint")
    ResponseEntity<StepAnswer> escalateComplaint(
            @PathVariable ComplaintId id, @RequestBody EscalateComplaint command, Envelope envelope) {
        return door.take(EscalationSteps.ESCALATE_COMPLAINT, id, command, envelope);
    }

    @Operation(summary = "Get ready for an escalated customer")
    @PostMapping("/prepare-escalation-briefing")
    ResponseEntity<StepAnswer> prepareEscalationBriefing(
            @PathVariable ComplaintId id, @RequestBody PrepareEscalationBriefing command, Envelope envelope) {
        return door.take(EscalationSteps.PREPARE_ESCALATION_BRIEFING, id, command, envelope);
    }

    @Operation(summary = "Start talking with an escalated customer")
    @PostMapping("/open-escalation-contact")
    ResponseEntity<StepAnswer> openEscalationContact(
            @PathVariable ComplaintId id, @RequestBody OpenEscalationContact command, Envelope envelope) {
        return door.take(EscalationSteps.OPEN_ESCALATION_CONTACT, id, command, envelope);
    }

    @Operation(summary = "Record what the regional manager and the customer centre found together")
    @PostMapping("/convene-joint-resolution")
    ResponseEntity<StepAnswer> conveneJointResolution(
            @PathVariable ComplaintId id, @RequestBody ConveneJointResolution command, Envelope envelope) {
        return door.take(EscalationSteps.CONVENE_JOINT_RESOLUTION, id, command, envelope);
    }

    @Operation(summary = "Record what came of dealing with somebody from outside")
    @PostMapping("/coordinate-third-party")
    ResponseEntity<StepAnswer> coordinateThirdParty(
            @PathVariable ComplaintId id, @RequestBody CoordinateThirdParty command, Envelope envelope) {
        return door.take(EscalationSteps.COORDINATE_THIRD_PARTY, id, command, envelope);
    }

    @Operation(summary = "Decide what those below could not agree on")
    @PostMapping("/give-final-ruling")
    ResponseEntity<StepAnswer> giveFinalRuling(
            @PathVariable ComplaintId id, @RequestBody GiveFinalRuling command, Envelope envelope) {
        return door.take(EscalationSteps.GIVE_FINAL_RULING, id, command, envelope);
    }
}
