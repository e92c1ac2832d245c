package org.redress.query.mining;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.store.Asking;
import org.redress.events.Role;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.lifecycle.policy.Permissions;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.replica.ImportedLog;
import org.redress.query.replica.ImportedLogs;
import org.redress.query.replica.LogLinks;
import org.redress.query.replica.LogProblems;
import org.redress.query.replica.LogState;
import org.redress.query.replica.MinableLogs;
import org.redress.query.replica.MiningSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logs over HTTP: sent, watched while they are read, and deleted. Who reads figures sees them; who improves keeps them. */
@RestController
@RequestMapping(LogLinks.LOGS)
final class LogsEndpoint {
    private static final String STEP = "import-event-log";

    /** Those who look for how work really goes, and those who answer for it. */
    private static final Permissions PERMISSIONS =
            new Permissions(Map.of(STEP, Set.of(Role.IMPROVEMENT_TEAM, Role.SUPERVISOR)));

    private final ImportedLogs imported;
    private final MinableLogs logs;
    private final Readers readers;
    private final MiningSettings settings;

    LogsEndpoint(ImportedLogs imported, MinableLogs logs, Readers readers, MiningSettings settings) {
        this.imported = imported;
        this.logs = logs;
        this.readers = readers;
        this.settings = settings;
    }

    @Operation(
            summary = "Send an event log as a file",
            description = "XES or CSV, packed with gzip or not. A file that is read within a second is answered with"
                    + " 201, or with 422, the reason and the line; else 202, and its address tells how far it is."
                    + " Columns of a CSV that are not named are recognised by their names.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schemaProperties = {
                                                @SchemaProperty(
                                                        name = LogUpload.FILE,
                                                        schema = @Schema(type = "string", format = "binary")),
                                                @SchemaProperty(
                                                        name = "name",
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        maxLength = LogUpload.NAME_CHARACTERS_MAX,
                                                                        description = "Else that of the file")),
                                                @SchemaProperty(
                                                        name = "format",
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        allowableValues = {"XES", "CSV"},
                                                                        description = "Else it is recognised")),
                                                @SchemaProperty(
                                                        name = "classifier",
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        allowableValues = {
                                                                            "ACTIVITY",
                                                                            "ACTIVITY_AND_TRANSITION"
                                                                        },
                                                                        defaultValue = "ACTIVITY")),
                                                @SchemaProperty(name = "caseColumn", schema = @Schema(type = "string")),
                                                @SchemaProperty(
                                                        name = "activityColumn",
                                                        schema = @Schema(type = "string")),
                                                @SchemaProperty(name = "timeColumn", schema = @Schema(type = "string")),
                                                @SchemaProperty(
                                                        name = "resourceColumn",
                                                        schema = @Schema(type = "string")),
                                                @SchemaProperty(
                                                        name = "transitionColumn",
                                                        schema = @Schema(type = "string"))
                                            })),
            responses = {
                @ApiResponse(
                        responseCode = "201",
                        description = "It can be asked",
                        content = @Content(schema = @Schema(implementation = LogView.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "It is being read",
                        content = @Content(schema = @Schema(implementation = LogView.class))),
                @ApiResponse(
                        responseCode = "422",
                        description = "It cannot be taken in: reason and line",
                        content = @Content(mediaType = "application/problem+json"))
            })
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<LogView> receive(Envelope envelope, HttpServletRequest request) throws IOException {
        Reader reader = keeper(envelope);
        LogUpload.Asked asked = LogUpload.read(
                request,
                imported,
                () -> imported.arrive(reader.person().person()),
                settings.logBytesMax().toBytes());
        ImportedLog log = imported.arrived(
                asked.file(),
                asked.name(),
                asked.format(),
                asked.classifier(),
                asked.columns(),
                settings.answerWithin());
        if (log.failure() != null) {
            throw LogProblems.unreadable(log.failure(), LogView.addressOf(log.id()));
        }
        return ResponseEntity.status(log.state() == LogState.READY ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .location(URI.create(LogView.addressOf(log.id())))
                .body(LogView.of(log));
    }

    @Operation(
            summary = "The logs that there are",
            description = "The complaints' own first, then the imported ones, the newest first, and why some failed.")
    @GetMapping
    Page<LogView> list(Envelope envelope) {
        readers.readerOfStatistics(envelope);
        List<LogView> all = new ArrayList<>();
        if (logs.hasOwn()) {
            all.add(own());
        }
        imported.all().stream().map(LogView::of).forEach(all::add);
        return new Page<>(all, null);
    }

    @Operation(summary = "A log: how far it is, what it has, or why it failed")
    @GetMapping("/{log}")
    LogView find(@PathVariable String log, Envelope envelope) {
        readers.readerOfStatistics(envelope);
        logs.demandKnown(log);
        return log.equals(MinableLogs.OWN)
                ? own()
                : LogView.of(imported.find(log).orElseThrow(LogProblems::unknown));
    }

    @Operation(
            summary = "Delete an imported log",
            description = "With its file and all that was made of it; what is being read is cancelled.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @DeleteMapping("/{log}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String log, Envelope envelope) {
        keeper(envelope);
        if (log.equals(MinableLogs.OWN)) {
            // What happened cannot be deleted.
            throw new ProblemException(ProblemKind.METHOD_NOT_ALLOWED.problem());
        }
        if (!imported.delete(log)) {
            throw LogProblems.unknown();
        }
    }

    private LogView own() {
        return logs.askingOwn().map(LogsEndpoint::own).orElseGet(() -> LogView.ofOwn(null));
    }

    private static LogView own(Asking opened) {
        try (Asking asking = opened) {
            return LogView.ofOwn(new MinedLog(asking).summary());
        }
    }

    private Reader keeper(Envelope envelope) {
        Reader reader = readers.readerOfStatistics(envelope);
        if (reader.roles().stream().noneMatch(role -> PERMISSIONS.allows(STEP, role))) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED.problem());
        }
        return reader;
    }
}
