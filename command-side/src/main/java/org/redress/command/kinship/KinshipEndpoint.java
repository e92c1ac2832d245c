package org.redress.command.kinship;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.kinship.KinshipSteps;
import org.redress.lifecycle.kinship.LinkRecurrence;
import org.redress.lifecycle.kinship.MergeDuplicate;
import org.redress.lifecycle.kinship.SplitComplaint;
import org.redress.lifecycle.kinship.UndoMerge;
import org.redress.lifecycle.kinship.UndoSplit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases that belong together, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class KinshipEndpoint {
    private final ComplaintDoor door;

    KinshipEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Say that this is the same trouble again")
    @PostMapping("/link-recurrence")
    ResponseEntity<StepAnswer> linkRecurrence(
            @PathVariable ComplaintId id, @RequestBody LinkRecurrence command, Envelope envelope) {
        return door.take(KinshipSteps.LINK_RECURRENCE, id, command, envelope);
    }

    @Operation(summary = "Say that this case is the same as another, where work goes on")
    @PostMapping("/merge-duplicate")
    ResponseEntity<StepAnswer> mergeDuplicate(
            @PathVariable ComplaintId id, @RequestBody MergeDuplicate command, Envelope envelope) {
        return door.take(KinshipSteps.MERGE_DUPLICATE, id, command, envelope);
    }

    @Operation(summary = "Say that this case is one of its own after all")
    @PostMapping("/undo-merge")
    ResponseEntity<StepAnswer> undoMerge(
            @PathVariable ComplaintId id, @RequestBody UndoMerge command, Envelope envelope) {
        return door.take(KinshipSteps.UNDO_MERGE, id, command, envelope);
    }

    @Operation(summary = "Make some of what the customer wants a case of its own")
    @PostMapping("/split-complaint")
    ResponseEntity<StepAnswer> splitComplaint(
            @PathVariable ComplaintId id, @RequestBody SplitComplaint command, Envelope envelope) {
        return door.take(KinshipSteps.SPLIT_COMPLAINT, id, command, envelope);
    }

    @Operation(summary = "Say that this case belongs to the one that it was split off from after all")
    @PostMapping("/undo-split")
    ResponseEntity<StepAnswer> undoSplit(
            @PathVariable ComplaintId id, @RequestBody UndoSplit command, Envelope envelope) {
        return door.take(KinshipSteps.UNDO_SPLIT, id, command, envelope);
    }
}
