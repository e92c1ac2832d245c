package org.redress.command.emergency;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.emergency.ConfirmEngineerEta;
import org.redress.lifecycle.emergency.DeclareEmergency;
import org.redress.lifecycle.emergency.EmergencySteps;
import org.redress.lifecycle.emergency.InformCustomerOfEta;
import org.redress.lifecycle.emergency.RecordArrival;
import org.redress.lifecycle.emergency.RecordEmergencyContact;
import org.redress.lifecycle.emergency.RequestSupport;
import org.redress.lifecycle.emergency.ScheduleShopEntry;
import org.redress.lifecycle.emergency.StandDownEmergency;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An accident or a grave defect, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class EmergencyEndpoint {
    private final ComplaintDoor door;

    EmergencyEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Say that the case is an emergency")
    @PostMapping("/declare-emergency")
    ResponseEntity<StepAnswer> declareEmergency(
            @PathVariable ComplaintId id, @RequestBody DeclareEmergency command, Envelope envelope) {
        return door.take(EmergencySteps.DECLARE_EMERGENCY, id, command, envelope);
    }

    @Operation(summary = "Record that one of those to be telephoned was, or that nobody replied; again is the chase")
    @PostMapping("/record-emergency-contact")
    ResponseEntity<StepAnswer> recordEmergencyContact(
            @PathVariable ComplaintId id, @RequestBody RecordEmergencyContact command, Envelope envelope) {
        return door.take(EmergencySteps.RECORD_EMERGENCY_CONTACT, id, command, envelope);
    }

    @Operation(summary = "Look for support, because nobody replies")
    @PostMapping("/request-support")
    ResponseEntity<StepAnswer> requestSupport(
            @PathVariable ComplaintId id, @RequestBody RequestSupport command, Envelope envelope) {
        return door.take(EmergencySteps.REQUEST_SUPPORT, id, command, envelope);
    }

    @Operation(summary = "Record when the engineer will be there")
    @PostMapping("/confirm-engineer-eta")
    ResponseEntity<StepAnswer> confirmEngineerEta(
            @PathVariable ComplaintId id, @RequestBody ConfirmEngineerEta command, Envelope envelope) {
        return door.take(EmergencySteps.CONFIRM_ENGINEER_ETA, id, command, envelope);
    }

    @Operation(summary = "Record that the customer knows when the engineer will be there")
    @PostMapping("/inform-customer-of-eta")
    ResponseEntity<StepAnswer> informCustomerOfEta(
            @PathVariable ComplaintId id, @RequestBody InformCustomerOfEta command, Envelope envelope) {
        return door.take(EmergencySteps.INFORM_CUSTOMER_OF_ETA, id, command, envelope);
    }

    @Operation(summary = "Give the vehicle a time in the workshop")
    @PostMapping("/schedule-shop-entry")
    ResponseEntity<StepAnswer> scheduleShopEntry(
            @PathVariable ComplaintId id, @RequestBody ScheduleShopEntry command, Envelope envelope) {
        return door.take(EmergencySteps.SCHEDULE_SHOP_ENTRY, id, command, envelope);
    }

    @Operation(summary = "Record that the engineer is on site")
    @PostMapping("/record-arrival")
    ResponseEntity<StepAnswer> recordArrival(
            @PathVariable ComplaintId id, @RequestBody RecordArrival command, Envelope envelope) {
        return door.take(EmergencySteps.RECORD_ARRIVAL, id, command, envelope);
    }

    @Operation(summary = "End the emergency; the complaint goes on")
    @PostMapping("/stand-down-emergency")
    ResponseEntity<StepAnswer> standDownEmergency(
            @PathVariable ComplaintId id, @RequestBody StandDownEmergency command, Envelope envelope) {
        return door.take(EmergencySteps.STAND_DOWN_EMERGENCY, id, command, envelope);
    }
}
