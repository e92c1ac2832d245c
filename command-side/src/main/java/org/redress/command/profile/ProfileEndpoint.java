package org.redress.command.profile;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.profile.ProfileSteps;
import org.redress.lifecycle.profile.RecordBehaviouralStyle;
import org.redress.lifecycle.profile.RecordCustomerNeeds;
import org.redress.lifecycle.profile.RecordValueOrientation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What kind of person the customer is, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ProfileEndpoint {
    private final ComplaintDoor door;

    ProfileEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Record what matters most to the customer")
    @PostMapping("/record-value-orientation")
    ResponseEntity<StepAnswer> recordValueOrientation(
            @PathVariable ComplaintId id, @RequestBody RecordValueOrientation command, Envelope envelope) {
        return door.take(ProfileSteps.RECORD_VALUE_ORIENTATION, id, command, envelope);
    }

    @Operation(summary = "Record what the customer seeks")
    @PostMapping("/record-customer-needs")
    ResponseEntity<StepAnswer> recordCustomerNeeds(
            @PathVariable ComplaintId id, @RequestBody RecordCustomerNeeds command, Envelope envelope) {
        return door.take(ProfileSteps.RECORD_CUSTOMER_NEEDS, id, command, envelope);
    }

    @Operation(summary = "Record how the customer likes to be spoken with")
    @PostMapping("/record-behavioural-style")
    ResponseEntity<StepAnswer> recordBehaviouralStyle(
            @PathVariable ComplaintId id, @RequestBody RecordBehaviouralStyle command, Envelope envelope) {
        return door.take(ProfileSteps.RECORD_BEHAVIOURAL_STYLE, id, command, envelope);
    }
}
