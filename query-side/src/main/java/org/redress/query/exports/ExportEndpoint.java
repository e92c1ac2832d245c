package org.redress.query.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.UnknownAttribute;
import org.redress.analytics.store.Asking;
import org.redress.analytics.telling.CaseDetails;
import org.redress.analytics.telling.OcelShape;
import org.redress.http.problem.BrokenOff;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.Envelope;
import org.redress.http.signin.ForTokens;
import org.redress.http.signin.FreshSignIn;
import org.redress.http.signin.TokenScope;
import org.redress.query.reading.Beginnings;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.reading.Words;
import org.redress.query.replica.Course;
import org.redress.query.replica.LogLinks;
import org.redress.query.replica.LogSelection;
import org.redress.query.replica.MinableLogs;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A log, or some of its cases, as a file, as of one moment. Nobody's words are in it unless they are asked for by somebody
 * who may read the words of all cases, and people only as opaque ids. Words go out as they are opened, and lie nowhere.
 */
@RestController
class ExportEndpoint {
    /** Files that one node makes at a time: each holds a moment of the column store, and Parquet sorts all of it. */
    static final int AT_ONCE_MAX = 4;

    /** Tells up to which position of the log the file knows. */
    static final String POSITION = "Redress-Log-Position";

    /** Tells how many events a file of a log could not hold, as nobody knows when they happened. */
    static final String WITHOUT_TIME = "Redress-Events-Without-Time";

    private final MinableLogs logs;
    private final Beginnings beginnings;
    private final ExportFiles files;
    private final Readers readers;
    private final Semaphore free = new Semaphore(AT_ONCE_MAX);

    ExportEndpoint(MinableLogs logs, Beginnings beginnings, ExportFiles files, Readers readers) {
        this.logs = logs;
        this.beginnings = beginnings;
        this.files = files;
        this.readers = readers;
    }

    /**
     * All events of the selected cases in the order in which the log has them; an answer that breaks off is not whole.
     *
     * @param words whether each complaint comes with its customer's name and story: for those who may read both the whole log
     *     and words, in every form that is sent as it is written
     */
    @Operation(
            summary = "A log, or some of its cases, as a file",
            description =
                    "With words=true our complaints come with their customers' names and stories: for those who may"
                            + " read the whole log and words, in every format but parquet and ocel-sqlite, which lie on a disk"
                            + " until they are whole. In csv a name or story that a spreadsheet would compute has an"
                            + " apostrophe before it.")
    @FreshSignIn
    @ForTokens(TokenScope.EXPORT)
    @GetMapping(LogLinks.LOGS + "/{log}/export")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/xml", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/gzip", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.apache.parquet",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/vnd.sqlite3", schema = @Schema(type = "string", format = "binary"))
            })
    void export(
            @PathVariable String log,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "xes",
                                                "xes-gz",
                                                "csv",
                                                "parquet",
                                                "ocel-json",
                                                "ocel-sqlite"
                                            }))
                    @RequestParam
                    String format,
            @RequestParam(defaultValue = "false") boolean words,
            @ModelAttribute @ParameterObject LogSelection selection,
            Envelope envelope,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        readers.readerOfStatistics(envelope);
        ExportFormat asked = ExportFormat.of(format);
        Words opened = words ? wordsFor(envelope, asked, log) : null;
        LogFilter filter = selection.filter();
        // Of another system's log a node may have to make the columns first: whoever waits for that holds no place.
        try (Asking asking = logs.asking(log, new Course())) {
            if (!free.tryAcquire()) {
                throw new ProblemException(ProblemKind.UNAVAILABLE.problem().because("Too many files are being made."));
            }
            try {
                write(asked, export(log, asking, filter, details(asked, opened)), log, response);
            } finally {
                free.release();
            }
        } catch (UnknownAttribute unknown) {
            throw new InvalidInput("attribute", "is not one of the log: " + unknown.attribute());
        } catch (IOException | RuntimeException failed) {
            if (response.isCommitted()) {
                throw BrokenOff.by(failed, request);
            }
            throw failed;
        }
    }

    /** Of all cases at once they are for fewer than those of one case, and than figures. */
    private Words wordsFor(Envelope envelope, ExportFormat format, String log) {
        Reader reader = readers.readerOfLog(envelope);
        if (!reader.mayReadWords()) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED.problem());
        }
        if (!log.equals(MinableLogs.OWN)) {
            throw new InvalidInput("words", "are known of our own complaints only");
        }
        if (!format.isSentAsWritten()) {
            throw new InvalidInput("words", "are in no file of this format: it lies on a disk until it is whole");
        }
        return readers.wordsFor(reader);
    }

    private CaseDetails details(ExportFormat format, @Nullable Words words) {
        return words != null || format.isOfObjects()
                ? new DetailsOfCases(beginnings, format.isOfObjects(), words)
                : CaseDetails.NONE;
    }

    private static LogExport export(String log, Asking asking, LogFilter filter, CaseDetails details) {
        return log.equals(MinableLogs.OWN)
                ? new LogExport(asking, filter, details, OwnObjects.SHAPE)
                : new LogExport(asking, filter, CaseDetails.NONE, OcelShape.PLAIN);
    }

    private void write(ExportFormat format, LogExport export, String log, HttpServletResponse response)
            throws IOException {
        switch (format) {
            case XES -> export.xes(begin(response, format, log, export));
            case XES_GZ -> export.xesGz(begin(response, format, log, export));
            case CSV -> export.csv(begin(response, format, log, export));
            case OCEL_JSON -> export.ocelJson(begin(response, format, log, export));
            case OCEL_SQLITE -> send(export::ocelSqlite, format, export, log, response);
            case PARQUET -> send(export::parquet, format, export, log, response);
        }
    }

    /** For what can only be sent once it is whole. */
    private void send(
            ExportFiles.Making making, ExportFormat format, LogExport export, String log, HttpServletResponse response)
            throws IOException {
        files.send(format, making, bytes -> {
            response.setContentLengthLong(bytes);
            return begin(response, format, log, export);
        });
    }

    /** From now on the answer is a file: what fails breaks it off. */
    private static OutputStream begin(HttpServletResponse response, ExportFormat format, String log, LogExport export)
            throws IOException {
        long position = export.asking().position();
        long withoutTime = format.holdsEventsWithoutTime() ? 0 : export.eventsWithoutTime();
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("redress-%s-%d.%s".formatted(log, position, format.ending()))
                        .build()
                        .toString());
        response.setHeader(POSITION, Long.toString(position));
        response.setHeader(WITHOUT_TIME, Long.toString(withoutTime));
        response.flushBuffer();
        return response.getOutputStream();
    }
}
