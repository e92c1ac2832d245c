package org.redress.command.promise;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.promise.ExtendPromise;
import org.redress.lifecycle.promise.FulfilPromise;
import org.redress.lifecycle.promise.MakePromise;
import org.redress.lifecycle.promise.PromiseSteps;
import org.redress.lifecycle.promise.RecordBrokenPromise;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What we say we will do, and that we did it, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class PromiseEndpoint {
    private final ComplaintDoor door;

    PromiseEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Record a promise")
    @PostMapping("/make-promise")
    ResponseEntity<StepAnswer> makePromise(
            @PathVariable ComplaintId id, @RequestBody MakePromise command, Envelope envelope) {
        return door.take(PromiseSteps.MAKE_PROMISE, id, command, envelope);
    }

    @Operation(summary = "Record that a promise was kept")
    @PostMapping("/fulfil-promise")
    ResponseEntity<StepAnswer> fulfilPromise(
            @PathVariable ComplaintId id, @RequestBody FulfilPromise command, Envelope envelope) {
        return door.take(PromiseSteps.FULFIL_PROMISE, id, command, envelope);
    }

    @Operation(
            summary =
                    "Record that the customer was called as promised, without the answer yet, and until when he will have it")
    @PostMapping("/extend-promise")
    ResponseEntity<StepAnswer> extendPromise(
            @PathVariable ComplaintId id, @RequestBody ExtendPromise command, Envelope envelope) {
        return door.take(PromiseSteps.EXTEND_PROMISE, id, command, envelope);
    }

    @Operation(summary = "Record that the time of a promise came and nobody called")
    @PostMapping("/record-broken-promise")
    ResponseEntity<StepAnswer> recordBrokenPromise(
            @PathVariable ComplaintId id, @RequestBody RecordBrokenPromise command, Envelope envelope) {
        return door.take(PromiseSteps.RECORD_BROKEN_PROMISE, id, command, envelope);
    }
}
