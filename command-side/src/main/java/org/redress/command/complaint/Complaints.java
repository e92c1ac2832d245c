package org.redress.command.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redress.command.door.AppliedCommands.Applied;
import org.redress.command.door.Asked;
import org.redress.eventlog.EventMetadata;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.springframework.stereotype.Component;

/** Every complaint: the one place where a step is decided on the complaint as it is now, and what follows is appended. */
@Component
public class Complaints {
    private final Repository<Complaint> repository;
    private final ComplaintPolicy policy;
    private final Clock clock;

    Complaints(Repository<Complaint> repository, ComplaintPolicy policy, Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Decides a step and appends what follows from it.
     *
     * @return where it left the complaint; the same as the first time when the same command comes again
     * @throws StepRefused when the rules say no
     * @throws org.redress.command.door.VersionConflict when the complaint has moved on since the caller looked
     * @throws org.redress.command.door.KeyReused when another command came under the same key before
     */
    public <C> StepOutcome decide(Step<C> step, C command, CommandMessage<?> message) {
        Asked asked = Asked.beside(message);
        return load(asked.stream()).invoke(complaint -> decide(step, command, asked, complaint));
    }

    private <C> StepOutcome decide(Step<C> step, C command, Asked asked, Complaint complaint) {
        Optional<Applied<ComplaintState>> earlier = complaint.applied().earlier(asked);
        if (earlier.isPresent()) {
            return again(step, command, asked, earlier.get());
        }
        Circumstances at = at(asked, clock.instant());
        checkCondition(step, asked, complaint, at);
        return switch (step.decide(command, complaint.state(), at)) {
            case Decision.Accepted accepted -> {
                MetaData told = asked.told().and(EventMetadata.POLICY_VERSION, policy.version());
                accepted.events().forEach(event -> apply(event, told));
                yield outcome(complaint.state(), complaint.version(), at, accepted.warnings());
            }
            case Decision.AlreadySo so -> outcome(complaint.state(), complaint.version(), at, List.of());
            case Decision.Refused refused -> throw new StepRefused(refused.refusal(), nextSteps(complaint, at));
        };
    }

    /** Whoever may not take the step at all does not learn how far the complaint has come. */
    private static void checkCondition(Step<?> step, Asked asked, Complaint complaint, Circumstances at) {
        if (complaint.exists()
                && at.policy().permissions().allows(step.name(), at.caller().role())) {
            asked.expect(complaint.version());
        }
    }

    /** The answer of the first time. Warnings are in no event; the rule is pure, so it says again what it said then. */
    private <C> StepOutcome again(Step<C> step, C command, Asked asked, Applied<ComplaintState> earlier) {
        Circumstances then = at(asked, earlier.at());
        List<Warning> warnings = step.decide(command, earlier.before(), then) instanceof Decision.Accepted accepted
                ? accepted.warnings()
                : List.of();
        return outcome(earlier.after(), earlier.version(), then, warnings);
    }

    private Circumstances at(Asked asked, Instant now) {
        return new Circumstances(asked.stream(), asked.caller(), policy, now);
    }

    private static StepOutcome outcome(ComplaintState state, long version, Circumstances at, List<Warning> warnings) {
        return new StepOutcome(at.complaintId(), version, state.stage(), Lifecycle.nextSteps(state, at), warnings);
    }

    /** Nothing is said about ids that nobody has used. */
    private static List<NextStep> nextSteps(Complaint complaint, Circumstances at) {
        return complaint.exists() ? Lifecycle.nextSteps(complaint.state(), at) : List.of();
    }

    private Aggregate<Complaint> load(String complaintId) {
        try {
            return repository.loadOrCreate(complaintId, () -> new Complaint(complaintId));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a complaint's constructor throws nothing", e);
        }
    }
}
