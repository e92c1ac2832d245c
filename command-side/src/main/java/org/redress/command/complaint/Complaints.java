package org.redress.command.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redress.command.door.AppliedCommands.Applied;
import org.redress.command.door.Asked;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.Recording;
import org.redress.events.ComplaintEvent;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.NextSteps;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Companion;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Surroundings;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.springframework.stereotype.Component;

/** Every complaint: the one place where a step is decided on the complaint as it is now, and what follows is appended. */
@Component
public class Complaints {
    private final Repository<Complaint> repository;
    private final ComplaintPolicy policy;
    private final NextSteps nextSteps;
    private final UnitKinds kinds;
    private final Clock clock;
    private final Freshness freshness;

    Complaints(
            Repository<Complaint> repository,
            ComplaintPolicy policy,
            UnitKinds kinds,
            Clock clock,
            Freshness freshness) {
        this.repository = repository;
        this.policy = policy;
        this.nextSteps = new NextSteps(policy.permissions());
        this.kinds = kinds;
        this.clock = clock;
        this.freshness = freshness;
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
        if (isFirst(step, command, asked)) {
            return begin(asked.stream()).invoke(complaint -> decide(step, command, asked, complaint));
        }
        loadNamedFirst(step, command, asked);
        return load(asked.stream()).invoke(complaint -> decide(step, command, asked, complaint));
    }

    /** Whether nothing need be loaded: where the complaint exists after all, the log refuses a second beginning. */
    private <C> boolean isFirst(Step<C> step, C command, Asked asked) {
        return asked.presumedNew()
                && step.decide(command, ComplaintState.INITIAL, at(asked, clock.instant(), Surroundings.NONE))
                        instanceof Decision.Accepted;
    }

    /**
     * Loading locks. Whoever names the same two complaints the other way round takes them in the same order, by id:
     * otherwise each holds one and wants the other, and both begin anew until they give up.
     */
    private <C> void loadNamedFirst(Step<C> step, C command, Asked asked) {
        if (step.companion() instanceof Companion.Known<C> known) {
            // What is decided about one may rest on the other, to which nothing need be appended.
            freshness.readAnew(asked.stream());
            String named = known.id().apply(command, ComplaintState.INITIAL);
            if (named != null && named.compareTo(asked.stream()) < 0) {
                load(named);
            }
        }
    }

    private <C> StepOutcome decide(Step<C> step, C command, Asked asked, Complaint complaint) {
        Optional<Applied<ComplaintState>> earlier = complaint.applied().earlier(asked);
        if (earlier.isPresent()) {
            return again(step, command, asked, earlier.get());
        }
        String otherId = otherId(step, command, asked, complaint.state());
        if (otherId != null) {
            freshness.readAnew(otherId);
        }
        Other other = otherId == null ? null : new Other(otherId, load(otherId));
        Circumstances at = at(asked, clock.instant(), around(asked, complaint, other));
        checkCondition(step, asked, complaint, at);
        return switch (step.decide(command, complaint.state(), at)) {
            case Decision.Accepted accepted -> {
                MetaData told = asked.told().and(EventMetadata.POLICY_VERSION, policy.version());
                accepted.events().forEach(event -> apply(event, told));
                rememberWhenRecorded(asked.stream(), asked, complaint);
                if (other != null) {
                    other.append(accepted.elsewhere(), told);
                    other.aggregate().execute(it -> rememberWhenRecorded(other.id(), asked, it));
                }
                yield outcome(complaint.state(), complaint.version(), at, accepted.warnings(), otherId);
            }
            case Decision.AlreadySo so -> {
                confirmLatest(asked, complaint);
                yield outcome(complaint.state(), complaint.version(), at, List.of(), otherId);
            }
            case Decision.Refused refused -> {
                confirmLatest(asked, complaint);
                throw new StepRefused(refused.refusal(), nextSteps(complaint, at));
            }
        };
    }

    /** Before the lock on the complaint is released. */
    private void rememberWhenRecorded(String id, Asked asked, Complaint complaint) {
        CurrentUnitOfWork.get()
                .afterCommit(work -> Recording.timeOf(work)
                        .ifPresentOrElse(
                                at -> complaint.recorded(asked.commandId(), at), () -> freshness.readAnew(id)));
    }

    /** Before anything is said that rests on the complaint and is not appended. */
    private void confirmLatest(Asked asked, Complaint complaint) {
        if (!freshness.isLatest(asked.stream(), complaint.version())) {
            // The failing unit of work drops it from memory; the door asks again.
            throw new ConcurrencyException("the complaint has moved on in another process");
        }
    }

    /** The other complaint of a step about two; null where it is about one. */
    private static <C> @Nullable String otherId(Step<C> step, C command, Asked asked, ComplaintState state) {
        return switch (step.companion()) {
            case Companion.Nobody<C> nobody -> null;
            case Companion.Newborn<C> newborn -> asked.idOfNewborn();
            case Companion.Known<C> known -> known.id().apply(command, state);
        };
    }

    private Surroundings around(Asked asked, Complaint complaint, @Nullable Other other) {
        return new Surroundings(
                complaint.receivedAt(), other == null ? null : other.asKnown(), unit -> kinds.of(asked.tenant(), unit));
    }

    /** A second complaint within the same unit of work; both are appended to in one transaction, or neither. */
    private record Other(String id, Aggregate<Complaint> aggregate) {
        Surroundings.Other asKnown() {
            return aggregate.invoke(complaint -> new Surroundings.Other(id, complaint.state(), complaint.receivedAt()));
        }

        void append(List<ComplaintEvent> events, MetaData told) {
            aggregate.execute(complaint -> events.forEach(event -> apply(event, told)));
        }
    }

    /** Whoever may not take the step at all does not learn how far the complaint has come. */
    private void checkCondition(Step<?> step, Asked asked, Complaint complaint, Circumstances at) {
        if (complaint.exists()
                && at.policy().permissions().allows(step.name(), at.caller().role())
                && !asked.expects(complaint.version())) {
            confirmLatest(asked, complaint);
            asked.expect(complaint.version());
        }
    }

    /**
     * The answer of the first time. Warnings are in no event; the rule is pure, so it says again what it said then. A step
     * about two cases is asked beside an example: the other one has moved on, and such steps warn of nothing.
     */
    private <C> StepOutcome again(Step<C> step, C command, Asked asked, Applied<ComplaintState> earlier) {
        Circumstances then = at(asked, earlier.at(), Surroundings.NONE);
        Decision decision = step.decide(command, earlier.before(), step.exampleOf(then, earlier.before()));
        List<Warning> warnings = decision instanceof Decision.Accepted accepted ? accepted.warnings() : List.of();
        return outcome(
                earlier.after(), earlier.version(), then, warnings, otherId(step, command, asked, earlier.before()));
    }

    private Circumstances at(Asked asked, Instant now, Surroundings around) {
        return new Circumstances(asked.stream(), asked.caller(), policy, now, around);
    }

    private StepOutcome outcome(
            ComplaintState state, long version, Circumstances at, List<Warning> warnings, @Nullable String otherId) {
        return new StepOutcome(at.complaintId(), version, state.stage(), nextSteps.of(state, at), warnings, otherId);
    }

    /** Nothing is said about ids that nobody has used. */
    private List<NextStep> nextSteps(Complaint complaint, Circumstances at) {
        return complaint.exists() ? nextSteps.of(complaint.state(), at) : List.of();
    }

    private Aggregate<Complaint> begin(String complaintId) {
        return created(() -> repository.newInstance(() -> new Complaint(complaintId)));
    }

    private Aggregate<Complaint> load(String complaintId) {
        return created(() -> repository.loadOrCreate(complaintId, () -> new Complaint(complaintId)));
    }

    private static Aggregate<Complaint> created(Callable<Aggregate<Complaint>> creation) {
        try {
            return creation.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a complaint's constructor throws nothing", e);
        }
    }
}
