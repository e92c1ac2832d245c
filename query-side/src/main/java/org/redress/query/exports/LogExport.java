package org.redress.query.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.redress.analytics.formats.CsvLogWriter;
import org.redress.analytics.formats.XesWriter;
import org.redress.analytics.store.LogTelling;

/** Writes a log while it is told. What breaks off is left open: closing it would make a whole file of a part. */
final class LogExport {
    private LogExport() {}

    static void xes(LogTelling log, OutputStream file) throws IOException {
        XesWriter writer = new XesWriter(file);
        log.tell(writer);
        writer.close();
    }

    static void xesGz(LogTelling log, OutputStream file) throws IOException {
        xes(log, new GZIPOutputStream(file));
    }

    static void csv(LogTelling log, OutputStream file) throws IOException {
        CsvLogWriter writer = new CsvLogWriter(file, log.columns());
        log.tell(writer);
        writer.close();
    }
}
