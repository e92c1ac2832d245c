package org.redress.query.conformance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Function;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.store.Asking;
import org.redress.http.problem.InvalidInput;
import org.redress.http.request.Envelope;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.replica.Answers;
import org.redress.query.replica.LogLinks;
import org.redress.query.replica.LogSelection;
import org.redress.query.replica.MinableLogs;
import org.redress.query.replica.TaskView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Conformance over HTTP: our own cases against their lifecycle, those of any log against a net that is sent along. */
@RestController
@RequestMapping(LogLinks.LOGS + "/{log}/conformance")
@ApiResponse(
        responseCode = "202",
        description = "It takes longer: the task at Location tells how far it is, and has the answer then",
        content = @Content(schema = @Schema(implementation = TaskView.class)))
final class ConformanceEndpoint {
    private final Answers answers;
    private final Readers readers;
    private final Expected lifecycle;

    ConformanceEndpoint(Answers answers, Readers readers, Expected lifecycle) {
        this.answers = answers;
        this.readers = readers;
        this.lifecycle = lifecycle;
    }

    @Operation(
            summary = "Whether our own cases went as their lifecycle allows",
            description = "Against what may follow what, against rules with their place in the requirements, and"
                    + " aligned with a net of the stages. Cases of other logs need a net: send it by POST.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConformanceAnswer.class)))
    @GetMapping
    ResponseEntity<?> ofLifecycle(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            Envelope envelope,
            HttpServletRequest request) {
        demandOwn(log);
        return answer(log, selection, lifecycle, envelope, request);
    }

    @Operation(
            summary = "Whether the cases of a log went as a net allows",
            description = "A place/transition net in PNML, as ProM and PM4Py write it. Nothing of it is kept.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schemaProperties =
                                                    @SchemaProperty(
                                                            name = NetUpload.NET,
                                                            schema = @Schema(type = "string", format = "binary")))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConformanceAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The file cannot be taken in as a net: reason and line",
            content = @Content(mediaType = "application/problem+json"))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> ofNet(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            Envelope envelope,
            HttpServletRequest request)
            throws IOException {
        readers.readerOfStatistics(envelope);
        return answer(log, selection, Expected.net(NetUpload.read(request)), envelope, request);
    }

    @Operation(
            summary = "The cases behind a figure of our own log's conformance, a page at a time",
            description =
                    "One figure at a time: a rule, a move (first, or moveFrom and moveTo), a step besides the net or"
                            + " left out; without any, all cases that deviate.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConformanceCases.class)))
    @GetMapping("/cases")
    ResponseEntity<?> cases(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            @ModelAttribute @ParameterObject Figure figure,
            PageAsked page,
            Envelope envelope,
            HttpServletRequest request) {
        demandOwn(log);
        figure.demandOne();
        LogFilter filter = selection.filter();
        page.after(ConformanceCases.Cursor.class);
        return answer(log, envelope, request, asking -> ConformanceCases.of(asking, filter, figure, lifecycle, page));
    }

    private ResponseEntity<?> answer(
            String log, LogSelection selection, Expected expected, Envelope envelope, HttpServletRequest request) {
        LogFilter filter = selection.filter();
        FigureLinks links = FigureLinks.ofApi(expected.kind(), log, selection);
        return answer(
                log,
                envelope,
                request,
                asking -> ConformanceAnswer.of(Checked.of(asking, filter, expected), expected, links));
    }

    private ResponseEntity<?> answer(
            String log, Envelope envelope, HttpServletRequest request, Function<Asking, ?> question) {
        Reader reader = readers.readerOfStatistics(envelope);
        return answers.answer(reader.person().person(), log, request, question);
    }

    private static void demandOwn(String log) {
        if (!log.equals(MinableLogs.OWN)) {
            throw new InvalidInput("log", "has no lifecycle that we know: send a net by POST");
        }
    }
}
