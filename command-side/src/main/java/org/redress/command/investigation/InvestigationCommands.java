package org.redress.command.investigation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.investigation.DecideMerits;
import org.redress.lifecycle.investigation.EstablishFact;
import org.redress.lifecycle.investigation.ExplainCause;
import org.redress.lifecycle.investigation.IdentifyRootCause;
import org.redress.lifecycle.investigation.InvestigationSteps;
import org.redress.lifecycle.investigation.InvolveResponsiblePerson;
import org.redress.lifecycle.investigation.ReviewCustomerBackground;
import org.springframework.stereotype.Component;

/** Takes the commands of investigation from the bus to the one place where they are decided. */
@Component
class InvestigationCommands {
    private final Complaints complaints;

    InvestigationCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(ReviewCustomerBackground command, CommandMessage<?> message) {
        return complaints.decide(InvestigationSteps.REVIEW_CUSTOMER_BACKGROUND, command, message);
    }

    @CommandHandler
    StepOutcome handle(EstablishFact command, CommandMessage<?> message) {
        return complaints.decide(InvestigationSteps.ESTABLISH_FACT, command, message);
    }

    @CommandHandler
    StepOutcome handle(IdentifyRootCause command, CommandMessage<?> message) {
        return complaints.decide(InvestigationSteps.IDENTIFY_ROOT_CAUSE, command, message);
    }

    @CommandHandler
    StepOutcome handle(ExplainCause command, CommandMessage<?> message) {
        return complaints.decide(InvestigationSteps.EXPLAIN_CAUSE, command, message);
    }

    @CommandHandler
    StepOutcome handle(InvolveResponsiblePerson command, CommandMessage<?> message) {
        return complaints.decide(InvestigationSteps.INVOLVE_RESPONSIBLE_PERSON, command, message);
    }

    @CommandHandler
    StepOutcome handle(DecideMerits command, CommandMessage<?> message) {
        return complaints.decide(InvestigationSteps.DECIDE_MERITS, command, message);
    }
}
