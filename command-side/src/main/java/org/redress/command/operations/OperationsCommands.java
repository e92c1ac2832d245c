package org.redress.command.operations;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redress.command.door.AppliedCommands.Applied;
import org.redress.command.door.Asked;
import org.redress.eventlog.EventMetadata;
import org.redress.lifecycle.operations.DiscardDeadLetter;
import org.redress.lifecycle.operations.Discarding;
import org.redress.lifecycle.operations.OperationsDecision;
import org.redress.lifecycle.operations.OperationsState;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.springframework.stereotype.Component;

/** The one place where something is decided about the running of a tenant's service, and what follows is appended. */
@Component
class OperationsCommands {
    private final Repository<Operations> repository;
    private final ComplaintPolicy policy;

    OperationsCommands(Repository<Operations> repository, ComplaintPolicy policy) {
        this.repository = repository;
        this.policy = policy;
    }

    /**
     * Discards a dead letter.
     *
     * @return the version of the stream behind it; the same as the first time when the same command comes again
     * @throws OperationsRefused when the rules say no
     */
    @CommandHandler
    long handle(DiscardDeadLetter command, CommandMessage<?> message) {
        Asked asked = Asked.beside(message);
        return load(asked.stream()).invoke(operations -> decide(command, asked, operations));
    }

    private long decide(DiscardDeadLetter command, Asked asked, Operations operations) {
        Optional<Applied<OperationsState>> earlier = operations.applied().earlier(asked);
        if (earlier.isPresent()) {
            return earlier.get().version();
        }
        if (Discarding.allows(asked.caller().role())) {
            asked.expect(operations.version());
        }
        return switch (Discarding.decide(command, operations.state(), asked.caller())) {
            case OperationsDecision.Accepted accepted -> {
                apply(accepted.event(), asked.told().and(EventMetadata.POLICY_VERSION, policy.version()));
                yield operations.version();
            }
            case OperationsDecision.Refused refused -> throw new OperationsRefused(refused.refusal());
        };
    }

    private Aggregate<Operations> load(String stream) {
        try {
            return repository.loadOrCreate(stream, () -> new Operations(stream));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the constructor of operations throws nothing", e);
        }
    }
}
