package org.redress.query.signals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Asking;
import org.redress.http.request.Envelope;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.replica.Answers;
import org.redress.query.replica.LogLinks;
import org.redress.query.replica.LogSelection;
import org.redress.query.replica.TaskView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Control charts over HTTP, of the own log and of imported ones: each point tells its limits, which rules flag it, and where
 * its cases are. The entity tag stays as long as the log and the day do: a chart ends with the last period that is over.
 */
@RestController
@ApiResponse(
        responseCode = "202",
        description = "It takes longer: the task at Location tells how far it is, and has the answer then",
        content = @Content(schema = @Schema(implementation = TaskView.class)))
@ApiResponse(responseCode = "304", description = "The log is where it was, and the day is the same", content = @Content)
class SignalsEndpoint {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String SIGNALS = LogLinks.LOGS + "/{log}/signals";

    private final SignalFigures figures;
    private final Answers answers;
    private final Readers readers;

    SignalsEndpoint(SignalFigures figures, Answers answers, Readers readers) {
        this.figures = figures;
        this.answers = answers;
        this.readers = readers;
    }

    @Operation(
            summary = "A chart over time with its limits, where they come from, what they flag and how often by chance",
            description = "A chart of fewer cases than redress.statistics.smallest-group has no points and is hidden.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Signals.class)))
    @GetMapping(value = SIGNALS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> signals(
            @PathVariable String log,
            @ModelAttribute @ParameterObject SignalsAsked asked,
            @ModelAttribute @ParameterObject LogSelection selection,
            HttpServletRequest request,
            Envelope envelope) {
        SignalsQuestion question = question(asked, selection);
        return answer(log, null, request, envelope, asking -> figures.signals(asking, question, list(log)));
    }

    @Operation(summary = "The same as a table")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @GetMapping(value = SIGNALS, produces = "text/csv")
    ResponseEntity<?> table(
            @PathVariable String log,
            @ModelAttribute @ParameterObject SignalsAsked asked,
            @ModelAttribute @ParameterObject LogSelection selection,
            HttpServletRequest request,
            Envelope envelope) {
        SignalsQuestion question = question(asked, selection);
        return answer(
                log, CSV, request, envelope, asking -> SignalsTable.of(figures.signals(asking, question, list(log))));
    }

    @Operation(summary = "The cases of one point by their ids, the last first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Cases.class)))
    @GetMapping(SIGNALS + "/cases")
    ResponseEntity<?> cases(
            @PathVariable String log,
            @ModelAttribute @ParameterObject SignalsAsked asked,
            @ModelAttribute @ParameterObject LogSelection selection,
            @RequestParam LocalDate point,
            HttpServletRequest request,
            Envelope envelope) {
        SignalsQuestion question = question(asked, selection);
        return answer(
                log,
                null,
                request,
                envelope,
                asking -> new Cases(asking.position(), figures.cases(asking, question, point)));
    }

    /**
     * Cases by their ids.
     *
     * @param position of the log up to which this knows
     * @param items at most {@value SignalFigures#CASES_MAX}
     */
    record Cases(long position, List<String> items) {
        Cases {
            items = List.copyOf(items);
        }
    }

    /** What is wrong with a question is said before it is asked. */
    private static SignalsQuestion question(SignalsAsked asked, LogSelection selection) {
        asked.demandDrawable();
        selection.filter();
        return new SignalsQuestion(asked, selection);
    }

    private ResponseEntity<?> answer(
            String log,
            @Nullable MediaType type,
            HttpServletRequest request,
            Envelope envelope,
            Function<Asking, ?> question) {
        Reader reader = readers.readerOfStatistics(envelope);
        return answers.answer(reader.person().person(), log, request, figures.rendition(type), question);
    }

    private static String list(String log) {
        return LogLinks.LOGS + "/" + log + "/signals/cases";
    }
}
