package org.redress.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redress.command.door.AppliedCommands.Applied;
import org.redress.command.door.Asked;
import org.redress.eventlog.EventMetadata;
import org.redress.events.Role;
import org.redress.lifecycle.organisation.OrganisationDecision;
import org.redress.lifecycle.organisation.OrganisationState;
import org.redress.lifecycle.organisation.OrganisationStep;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.springframework.stereotype.Component;

/** Every tenant's organisation: the one place where a change to it is decided, and what follows is appended. */
@Component
class Organisations {
    private final Repository<Organisation> repository;
    private final ComplaintPolicy policy;

    Organisations(Repository<Organisation> repository, ComplaintPolicy policy) {
        this.repository = repository;
        this.policy = policy;
    }

    /**
     * Decides a change and appends what follows from it.
     *
     * @return the version in which it left the organisation; the same as the first time when the same command comes again
     * @throws OrganisationRefused when the rules say no
     */
    <C> long decide(OrganisationStep<C> step, C command, CommandMessage<?> message) {
        Asked asked = Asked.beside(message);
        return load(asked.stream()).invoke(organisation -> decide(step, command, asked, organisation));
    }

    private <C> long decide(OrganisationStep<C> step, C command, Asked asked, Organisation organisation) {
        Optional<Applied<OrganisationState>> earlier = organisation.applied().earlier(asked);
        if (earlier.isPresent()) {
            return earlier.get().version();
        }
        Role role = asked.caller().role();
        if (OrganisationStep.allows(role)) {
            asked.expect(organisation.version());
        }
        return switch (step.decide(command, organisation.state(), role)) {
            case OrganisationDecision.Accepted accepted -> {
                apply(accepted.event(), asked.told().and(EventMetadata.POLICY_VERSION, policy.version()));
                yield organisation.version();
            }
            case OrganisationDecision.AlreadySo so -> organisation.version();
            case OrganisationDecision.Refused refused -> throw new OrganisationRefused(refused.refusal());
        };
    }

    private Aggregate<Organisation> load(String stream) {
        try {
            return repository.loadOrCreate(stream, () -> new Organisation(stream));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an organisation's constructor throws nothing", e);
        }
    }
}
