package org.redress.command.organisation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.lifecycle.organisation.FoundUnit;
import org.redress.lifecycle.organisation.GrantRole;
import org.redress.lifecycle.organisation.JoinPerson;
import org.redress.lifecycle.organisation.OrganisationSteps;
import org.redress.lifecycle.organisation.RevokeRole;
import org.springframework.stereotype.Component;

/** Takes the organisation's commands from the bus to the one place where they are decided. */
@Component
class OrganisationCommands {
    private final Organisations organisations;

    OrganisationCommands(Organisations organisations) {
        this.organisations = organisations;
    }

    @CommandHandler
    long handle(FoundUnit command, CommandMessage<?> message) {
        return organisations.decide(OrganisationSteps.FOUND_UNIT, command, message);
    }

    @CommandHandler
    long handle(JoinPerson command, CommandMessage<?> message) {
        return organisations.decide(OrganisationSteps.JOIN_PERSON, command, message);
    }

    @CommandHandler
    long handle(GrantRole command, CommandMessage<?> message) {
        return organisations.decide(OrganisationSteps.GRANT_ROLE, command, message);
    }

    @CommandHandler
    long handle(RevokeRole command, CommandMessage<?> message) {
        return organisations.decide(OrganisationSteps.REVOKE_ROLE, command, message);
    }
}
