package org.redress.query.exports;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.LogTelling;
import org.redress.analytics.store.ParquetFile;
import org.redress.http.problem.BrokenOff;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.Envelope;
import org.redress.query.reading.Readers;
import org.redress.query.replica.AskableLog;
import org.redress.query.replica.ReplicaAway;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A whole log as a file, as of one moment. Nobody's words are in it, and people only as opaque ids. */
@RestController
class ExportEndpoint {
    /** Files that one node makes at a time: each holds a moment of the column store, and Parquet sorts all of it. */
    static final int AT_ONCE_MAX = 4;

    /** Tells up to which position of the log the file knows. */
    static final String POSITION = "Redress-Log-Position";

    /** Tells how many events a file of a log could not hold, as nobody knows when they happened. */
    static final String WITHOUT_TIME = "Redress-Events-Without-Time";

    private static final String OWN = "own";

    private final AskableLog own;
    private final ExportFiles files;
    private final Readers readers;
    private final Semaphore free = new Semaphore(AT_ONCE_MAX);

    ExportEndpoint(AskableLog own, ExportFiles files, Readers readers) {
        this.own = own;
        this.files = files;
        this.readers = readers;
    }

    /** All events of a log in the order in which it has them; an answer that breaks off is not whole. */
    @GetMapping("/api/mining/logs/{log}/export")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/xml", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/gzip", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.apache.parquet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    void export(
            @PathVariable String log,
            @Parameter(schema = @Schema(allowableValues = {"xes", "xes-gz", "csv", "parquet"})) @RequestParam
                    String format,
            Envelope envelope,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        readers.readerOfStatistics(envelope);
        ExportFormat asked = ExportFormat.of(format);
        AskableLog found = find(log);
        if (!free.tryAcquire()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE.problem().because("Too many files are being made."));
        }
        try (Asking asking = found.asking()) {
            write(asked, asking, log, response);
        } catch (ReplicaAway away) {
            throw new ProblemException(ProblemKind.UNAVAILABLE.problem());
        } catch (IOException | RuntimeException failed) {
            if (response.isCommitted()) {
                throw BrokenOff.by(failed, request);
            }
            throw failed;
        } finally {
            free.release();
        }
    }

    private AskableLog find(String log) {
        if (!log.equals(OWN)) {
            throw new ProblemException(ProblemKind.NOT_FOUND.problem());
        }
        return own;
    }

    private void write(ExportFormat format, Asking asking, String log, HttpServletResponse response)
            throws IOException {
        LogTelling telling = new LogTelling(asking);
        switch (format) {
            case XES -> LogExport.xes(telling, begin(response, format, log, asking));
            case XES_GZ -> LogExport.xesGz(telling, begin(response, format, log, asking));
            case CSV -> LogExport.csv(telling, begin(response, format, log, asking));
            case PARQUET ->
                files.send(format, file -> ParquetFile.write(asking, file), bytes -> {
                    response.setContentLengthLong(bytes);
                    return begin(response, format, log, asking);
                });
        }
    }

    /** From now on the answer is a file: what fails breaks it off. */
    private static OutputStream begin(HttpServletResponse response, ExportFormat format, String log, Asking asking)
            throws IOException {
        long position = asking.position();
        long withoutTime = format.holdsEventsWithoutTime() ? 0 : new LogTelling(asking).eventsWithoutTime();
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
