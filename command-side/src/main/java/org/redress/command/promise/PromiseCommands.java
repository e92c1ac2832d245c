package org.redress.command.promise;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.promise.ExtendPromise;
import org.redress.lifecycle.promise.FulfilPromise;
import org.redress.lifecycle.promise.MakePromise;
import org.redress.lifecycle.promise.PromiseSteps;
import org.redress.lifecycle.promise.RecordBrokenPromise;
import org.springframework.stereotype.Component;

/** Takes the commands of promise from the bus to the one place where they are decided. */
@Component
class PromiseCommands {
    private final Complaints complaints;

    PromiseCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(MakePromise command, CommandMessage<?> message) {
        return complaints.decide(PromiseSteps.MAKE_PROMISE, command, message);
    }

    @CommandHandler
    StepOutcome handle(FulfilPromise command, CommandMessage<?> message) {
        return complaints.decide(PromiseSteps.FULFIL_PROMISE, command, message);
    }

    @CommandHandler
    StepOutcome handle(ExtendPromise command, CommandMessage<?> message) {
        return complaints.decide(PromiseSteps.EXTEND_PROMISE, command, message);
    }

    @CommandHandler
    StepOutcome handle(RecordBrokenPromise command, CommandMessage<?> message) {
        return complaints.decide(PromiseSteps.RECORD_BROKEN_PROMISE, command, message);
    }
}
