package org.redress.command.authority;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.authority.AuthoritySteps;
import org.redress.lifecycle.authority.DraftRemedy;
import org.redress.lifecycle.authority.GrantAuthorization;
import org.redress.lifecycle.authority.RefuseAuthorization;
import org.redress.lifecycle.authority.RequestAuthorization;
import org.springframework.stereotype.Component;

/** Takes the commands of authority from the bus to the one place where they are decided. */
@Component
class AuthorityCommands {
    private final Complaints complaints;

    AuthorityCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(DraftRemedy command, CommandMessage<?> message) {
        return complaints.decide(AuthoritySteps.DRAFT_REMEDY, command, message);
    }

    @CommandHandler
    StepOutcome handle(RequestAuthorization command, CommandMessage<?> message) {
        return complaints.decide(AuthoritySteps.REQUEST_AUTHORIZATION, command, message);
    }

    @CommandHandler
    StepOutcome handle(GrantAuthorization command, CommandMessage<?> message) {
        return complaints.decide(AuthoritySteps.GRANT_AUTHORIZATION, command, message);
    }

    @CommandHandler
    StepOutcome handle(RefuseAuthorization command, CommandMessage<?> message) {
        return complaints.decide(AuthoritySteps.REFUSE_AUTHORIZATION, command, message);
    }
}
