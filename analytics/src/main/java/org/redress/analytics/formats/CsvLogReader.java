package org.redress.analytics.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.UnreadableLog.Reason;

/**
 * Reads event logs as CSV: one event to a row, in the order of the file, cases mixed; UTF-8 with or without a mark, plain or
 * packed with gzip, separated by commas, semicolons or tabs, which the header tells.
 *
 * <p>All columns that do not tell the case, the activity, the time, the resource or the transition are attributes of the
 * event, as text; an empty cell says nothing. Attributes of cases, which CSV repeats in each row, keep their prefix
 * {@code case:} and count as the event's. A time without an offset is UTC. Empty lines and columns without a name are read
 * over. Lines are those of the file, also where a cell spans several.
 */
public final class CsvLogReader {
    private final LogLimits limits;

    public CsvLogReader(LogLimits limits) {
        this.limits = limits;
    }

    /** As {@link #read(InputStream, CsvColumns, LogSink)}, with the columns that {@link CsvColumns#of} recognises. */
    public void read(InputStream file, LogSink sink) {
        readOf(file, null, sink);
    }

    /**
     * Tells the log's events to a sink; no case is begun.
     *
     * @param file is read to its end, and not closed
     * @throws UnreadableLog when it cannot be taken in as a whole; the sink may have been told a part of it
     */
    public void read(InputStream file, CsvColumns columns, LogSink sink) {
        readOf(file, columns, sink);
    }

    private void readOf(InputStream file, @Nullable CsvColumns columns, LogSink sink) {
        CsvReading reading = new CsvReading(limits, sink);
        try {
            reading.read(UnpackedStream.of(file, limits), columns);
        } catch (IOException e) {
            throw unreadable(e, reading.line());
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()), reading.line());
        } catch (CsvParseException e) {
            throw e.getCause() instanceof IOException cause
                    ? unreadable(cause, reading.line())
                    : new UnreadableLog(Reason.ROW_UNREADABLE, reading.line(), "");
        }
    }

    private static RuntimeException unreadable(IOException problem, long line) {
        return switch (problem) {
            case LimitReached limit -> new UnreadableLog(limit.reason(), line, "");
            case CharacterCodingException wrongBytes -> new UnreadableLog(Reason.NOT_UTF_8, line, "");
            case ZipException damaged -> new UnreadableLog(Reason.ROW_UNREADABLE, line, "");
            case EOFException cut -> new UnreadableLog(Reason.ROW_UNREADABLE, line, "");
            default -> new UncheckedIOException(problem);
        };
    }
}
