package org.redress.command.organisation;

import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.redress.command.complaint.UnitKinds;
import org.redress.command.door.Asked;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.organisation.OrganisationState;
import org.springframework.stereotype.Component;

/** The units that the tenant's organisation has founded, read from its own stream within the same unit of work. */
@Component
class FoundedUnits implements UnitKinds {
    private final Repository<Organisation> repository;

    FoundedUnits(Repository<Organisation> repository) {
        this.repository = repository;
    }

    @Override
    public Optional<UnitKind> of(String tenant, UnitId unit) {
        try {
            return repository
                    .load(Asked.organisationOf(tenant))
                    .invoke(organisation ->
                            Optional.ofNullable(organisation.state().units().get(unit)))
                    .map(OrganisationState.Unit::kind);
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        }
    }
}
