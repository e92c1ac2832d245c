package org.redress.command.operations;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.redress.command.door.Asked;
import org.redress.command.door.Askings;
import org.redress.command.door.CommandDoor;
import org.redress.events.Role;
import org.redress.http.problem.ProblemException;
import org.redress.http.request.Envelope;
import org.redress.http.request.ExpectedVersion;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.operations.DiscardDeadLetter;
import org.redress.lifecycle.operations.Discarding;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What administrators decide about the running of the service, over HTTP. */
@RestController
class OperationsEndpoint {
    private final CommandDoor door;
    private final Askings askings;
    private final ComplaintPolicy policy;

    OperationsEndpoint(CommandDoor door, Askings askings, ComplaintPolicy policy) {
        this.door = door;
        this.askings = askings;
        this.policy = policy;
    }

    /**
     * What a decision is answered with.
     *
     * @param version of what was decided about the running of the service, also its ETag
     * @param position of the version's event in the log
     */
    record OperationsAnswer(long version, long position) {}

    @Operation(summary = "Let a view go on without a complaint that it has set aside")
    @PostMapping("/api/operations/" + Discarding.NAME)
    ResponseEntity<OperationsAnswer> discardDeadLetter(@RequestBody DiscardDeadLetter command, Envelope envelope) {
        SignedIn signedIn = envelope.signedIn();
        Caller caller = signedIn.callerFor(Discarding.NAME, policy.permissions(), role(envelope));
        String stream = Asked.operationsOf(signedIn.tenant());
        Asked asked = askings.about(stream, Discarding.NAME, command, caller, envelope);
        try {
            long version = door.send(command, asked, Long.class);
            return ResponseEntity.ok()
                    .eTag(ExpectedVersion.etagOf(version))
                    .body(new OperationsAnswer(version, door.positionOf(stream, version)));
        } catch (OperationsRefused refused) {
            throw new ProblemException(OperationsProblems.of(refused.refusal()));
        }
    }

    /** Administrators need not say that they act as such. */
    private static @Nullable Role role(Envelope envelope) {
        return envelope.role() == null && envelope.signedIn().holds(Discarding::allows)
                ? Role.ADMINISTRATOR
                : envelope.role();
    }
}
