package org.redress.analytics.formats;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipException;
import org.redress.analytics.formats.UnreadableLog.Reason;
import org.sqlite.SQLiteConfig;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads object-centric logs of OCEL 2.0, event by event. Parts are told in the order of the file; values of types that are
 * declared behind them are texts. Objects count as {@link LogLimits#casesMax cases}.
 */
public final class OcelReader {
    private final LogLimits limits;

    public OcelReader(LogLimits limits) {
        this.limits = limits;
    }

    /**
     * Tells a JSON file, plain or packed with gzip.
     *
     * @param file is read to its end, and not closed
     * @throws UnreadableLog when it cannot be taken in as a whole; the sink may have been told a part of it
     */
    public void readJson(InputStream file, OcelSink sink) {
        try (JsonParser json = mapper().createParser(UnpackedStream.of(file, limits))) {
            new OcelJsonReading(json, limits, sink).read();
        } catch (StreamConstraintsException e) {
            throw new UnreadableLog(Reason.TOO_LONG, line(e), "");
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause
                    ? unreadable(cause, line(e))
                    : new UnreadableLog(Reason.NOT_A_LOG, line(e), "");
        } catch (IOException e) {
            throw unreadable(e, 1);
        }
    }

    /**
     * Tells a database of SQLite, which is only read.
     *
     * @param file of an origin that is trusted: SQLite's own reader has no limits
     * @throws UnreadableLog when it is none, or not of OCEL; no line is to blame
     */
    public void readSqlite(Path file, OcelSink sink) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            new OcelSqliteReading(connection, limits, sink).read();
        } catch (SQLException e) {
            throw new UnreadableLog(Reason.NOT_A_LOG, 0, "");
        }
    }

    private JsonMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(limits.depthMax())
                                .maxStringLength(limits.textLengthMax())
                                .maxNameLength(limits.textLengthMax())
                                .build())
                        .build())
                .build();
    }

    private static long line(JacksonException problem) {
        return problem.getLocation() == null
                ? 1
                : Math.max(problem.getLocation().getLineNr(), 1);
    }

    private static RuntimeException unreadable(IOException problem, long line) {
        return switch (problem) {
            case LimitReached limit -> new UnreadableLog(limit.reason(), line, "");
            case ZipException damaged -> new UnreadableLog(Reason.NOT_A_LOG, line, "");
            case EOFException cut -> new UnreadableLog(Reason.NOT_A_LOG, line, "");
            case CharConversionException wrongBytes -> new UnreadableLog(Reason.NOT_UTF_8, line, "");
            default -> new UncheckedIOException(problem);
        };
    }
}
