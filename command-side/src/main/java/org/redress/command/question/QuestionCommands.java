package org.redress.command.question;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.question.AnswerCustomerQuestion;
import org.redress.lifecycle.question.QuestionSteps;
import org.redress.lifecycle.question.RecordCustomerQuestion;
import org.springframework.stereotype.Component;

/** Takes the commands of question from the bus to the one place where they are decided. */
@Component
class QuestionCommands {
    private final Complaints complaints;

    QuestionCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(RecordCustomerQuestion command, CommandMessage<?> message) {
        return complaints.decide(QuestionSteps.RECORD_CUSTOMER_QUESTION, command, message);
    }

    @CommandHandler
    StepOutcome handle(AnswerCustomerQuestion command, CommandMessage<?> message) {
        return complaints.decide(QuestionSteps.ANSWER_CUSTOMER_QUESTION, command, message);
    }
}
