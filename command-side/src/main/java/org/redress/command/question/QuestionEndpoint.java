package org.redress.command.question;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.command.complaint.StepAnswer;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.question.AnswerCustomerQuestion;
import org.redress.lifecycle.question.QuestionSteps;
import org.redress.lifecycle.question.RecordCustomerQuestion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the customer asks, and our answers, over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}")
class QuestionEndpoint {
    private final ComplaintDoor door;

    QuestionEndpoint(ComplaintDoor door) {
        this.door = door;
    }

    @Operation(summary = "Record what the customer asks")
    @PostMapping("/record-customer-question")
    ResponseEntity<StepAnswer> recordCustomerQuestion(
            @PathVariable ComplaintId id, @RequestBody RecordCustomerQuestion command, Envelope envelope) {
        return door.take(QuestionSteps.RECORD_CUSTOMER_QUESTION, id, command, envelope);
    }

    @Operation(summary = "Answer a question of the customer")
    @PostMapping("/answer-customer-question")
    ResponseEntity<StepAnswer> answerCustomerQuestion(
            @PathVariable ComplaintId id, @RequestBody AnswerCustomerQuestion command, Envelope envelope) {
        return door.take(QuestionSteps.ANSWER_CUSTOMER_QUESTION, id, command, envelope);
    }
}
