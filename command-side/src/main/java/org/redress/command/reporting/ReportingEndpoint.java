package org.redress.command.reporting;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.reporting.ForwardComplaint;
import org.redress.lifecycle.reporting.NotifyMajorCase;
import org.redress.lifecycle.reporting.ReportClosureToCac;
import org.redress.lifecycle.reporting.ReportingSteps;
import org.redress.lifecycle.reporting.SendProgressReport;
import org.redress.lifecycle.reporting.SendResultReport;
import org.redress.lifecycle.reporting.SendStatusReport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the dealer tells the manufacturer's centre, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ReportingEndpoint {
    private final ComplaintDoor door;

    ReportingEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Pass the case to a dealer and wait for its reports")
    @PostMapping("/forward-complaint")
    ResponseEntity<StepAnswer> forwardComplaint(
            @PathVariable ComplaintId id, @RequestBody ForwardComplaint command, Envelope envelope) {
        return door.take(ReportingSteps.FORWARD_COMPLAINT, id, command, envelope);
    }

    @Operation(summary = "Tell the manufacturer's centre how things stand")
    @PostMapping("/send-status-report")
    ResponseEntity<StepAnswer> sendStatusReport(
            @PathVariable ComplaintId id, @RequestBody SendStatusReport command, Envelope envelope) {
        return door.take(ReportingSteps.SEND_STATUS_REPORT, id, command, envelope);
    }

    @Operation(summary = "Tell the manufacturer's centre the result")
    @PostMapping("/send-result-report")
    ResponseEntity<StepAnswer> sendResultReport(
            @PathVariable ComplaintId id, @RequestBody SendResultReport command, Envelope envelope) {
        return door.take(ReportingSteps.SEND_RESULT_REPORT, id, command, envelope);
    }

    @Operation(summary = "Tell the manufacturer's centre how a long case goes on")
    @PostMapping("/send-progress-report")
    ResponseEntity<StepAnswer> sendProgressReport(
            @PathVariable ComplaintId id, @RequestBody SendProgressReport command, Envelope envelope) {
        return door.take(ReportingSteps.SEND_PROGRESS_REPORT, id, command, envelope);
    }

    @Operation(summary = "Tell those who must know of a grave case")
    @PostMapping("/notify-major-case")
    ResponseEntity<StepAnswer> notifyMajorCase(
            @PathVariable ComplaintId id, @RequestBody NotifyMajorCase command, Envelope envelope) {
        return door.take(ReportingSteps.NOTIFY_MAJOR_CASE, id, command, envelope);
    }

    @Operation(summary = "Tell the manufacturer's centre that the case is finished")
    @PostMapping("/report-closure-to-cac")
    ResponseEntity<StepAnswer> reportClosureToCac(
            @PathVariable ComplaintId id, @RequestBody ReportClosureToCac command, Envelope envelope) {
        return door.take(ReportingSteps.REPORT_CLOSURE_TO_CAC, id, command, envelope);
    }
}
