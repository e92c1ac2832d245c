package org.redress.command.complaint;

import java.net.URI;
import org.redress.command.door.Asked;
import org.redress.command.door.Askings;
import org.redress.command.door.CommandDoor;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.RefusalProblems;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.http.request.ExpectedVersion;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way of a step from its endpoint to the complaint and back: the same for every step. */
@Component
public class ComplaintDoor {
    private final CommandDoor door;
    private final Askings askings;
    private final ComplaintPolicy policy;

    ComplaintDoor(CommandDoor door, Askings askings, ComplaintPolicy policy) {
        this.door = door;
        this.askings = askings;
        this.policy = policy;
    }

    /** Takes the step that makes a complaint: 201 with its address. */
    public <C> ResponseEntity<StepAnswer> create(Step<C> step, C command, Envelope envelope) {
        Caller caller = callerOf(step, envelope);
        Asked asked = askings.about(askings.newComplaintId(envelope), step.name(), command, caller, envelope)
                .presumingNew();
        StepAnswer answer = take(command, asked);
        return ResponseEntity.created(URI.create("/api/complaints/" + answer.id()))
                .eTag(ExpectedVersion.etagOf(answer.version()))
                .body(answer);
    }

    /** Takes a step of a complaint: 200 with where it stands now. */
    public <C> ResponseEntity<StepAnswer> take(Step<C> step, ComplaintId complaint, C command, Envelope envelope) {
        Caller caller = callerOf(step, envelope);
        StepAnswer answer = take(command, askings.about(complaint.value(), step.name(), command, caller, envelope));
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etagOf(answer.version()))
                .body(answer);
    }

    private Caller callerOf(Step<?> step, Envelope envelope) {
        return envelope.signedIn().callerFor(step.name(), policy.permissions(), envelope.role());
    }

    private StepAnswer take(Object command, Asked asked) {
        try {
            StepOutcome outcome = door.send(command, asked, StepOutcome.class);
            return StepAnswer.of(outcome, door.positionOf(asked.stream(), outcome.version()));
        } catch (StepRefused refused) {
            throw new ProblemException(RefusalProblems.of(refused.refusal()).with("nextSteps", refused.nextSteps()));
        }
    }
}
