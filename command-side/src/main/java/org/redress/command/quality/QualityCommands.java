package org.redress.command.quality;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.quality.QualitySteps;
import org.redress.lifecycle.quality.RecordExpectedQuality;
import org.redress.lifecycle.quality.RecordPerceivedQuality;
import org.springframework.stereotype.Component;

/** Takes the commands of quality from the bus to the one place where they are decided. */
@Component
class QualityCommands {
    private final Complaints complaints;

    QualityCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(RecordExpectedQuality command, CommandMessage<?> message) {
        return complaints.decide(QualitySteps.RECORD_EXPECTED_QUALITY, command, message);
    }

    @CommandHandler
    StepOutcome handle(RecordPerceivedQuality command, CommandMessage<?> message) {
        return complaints.decide(QualitySteps.RECORD_PERCEIVED_QUALITY, command, message);
    }
}
