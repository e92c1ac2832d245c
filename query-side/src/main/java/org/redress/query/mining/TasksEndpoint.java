package org.redress.query.mining;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.query.reading.Readers;
import org.redress.query.replica.Answers;
import org.redress.query.replica.LogProblems;
import org.redress.query.replica.TaskView;
import org.redress.query.replica.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions that take long, over HTTP: how far they are, their answers, and ending them. To who asked, and nobody else. */
@RestController
@RequestMapping(Tasks.ADDRESS)
final class TasksEndpoint {
    private final Tasks tasks;
    private final Answers answers;
    private final Readers readers;

    TasksEndpoint(Tasks tasks, Answers answers, Readers readers) {
        this.tasks = tasks;
        this.answers = answers;
        this.readers = readers;
    }

    @Operation(summary = "Your questions that take long, the eldest first")
    @GetMapping
    Page<TaskView> list(Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return new Page<>(tasks.of(envelope.signedIn().person()), null);
    }

    @Operation(summary = "How far a question is")
    @GetMapping("/{task}")
    TaskView find(@PathVariable String task, Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return tasks.find(envelope.signedIn().person(), task).orElseThrow(LogProblems::unknown);
    }

    @Operation(
            summary = "The answer of a question that took long",
            description = "As it would have been told at once, with its entity tag; or the problem in its way.")
    @ApiResponse(
            responseCode = "200",
            description = "What was asked for",
            content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "202",
            description = "Not yet",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @GetMapping("/{task}/result")
    ResponseEntity<?> result(@PathVariable String task, Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return answers.result(envelope.signedIn().person(), task);
    }

    @Operation(summary = "Cancel a question")
    @ApiResponse(responseCode = "204", description = "It ends")
    @DeleteMapping("/{task}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String task, Envelope envelope) {
        readers.readerOfStatistics(envelope);
        if (!tasks.cancel(envelope.signedIn().person(), task)) {
            throw LogProblems.unknown();
        }
    }
}
