package org.redress.query.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.GZIPOutputStream;
import org.redress.analytics.formats.CsvLogWriter;
import org.redress.analytics.formats.OcelSqliteWriter;
import org.redress.analytics.formats.OcelWriter;
import org.redress.analytics.formats.XesWriter;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.store.Asking;
import org.redress.analytics.telling.CaseDetails;
import org.redress.analytics.telling.LogTelling;
import org.redress.analytics.telling.OcelShape;
import org.redress.analytics.telling.OcelTelling;
import org.redress.analytics.telling.ParquetFile;

/**
 * One log to be written down, or some of its cases. What breaks off is left open: closing it would make a whole file of a
 * part.
 *
 * @param details of its cases that the store does not have
 * @param shape what an object-centric log makes of it
 */
record LogExport(Asking asking, LogFilter filter, CaseDetails details, OcelShape shape) {

    void xes(OutputStream file) throws IOException {
        XesWriter writer = new XesWriter(file);
        new LogTelling(asking, filter, details).tell(writer);
        writer.close();
    }

    void xesGz(OutputStream file) throws IOException {
        xes(new GZIPOutputStream(file));
    }

    void csv(OutputStream file) throws IOException {
        LogTelling telling = new LogTelling(asking, filter, new DetailsAsText(details));
        CsvLogWriter writer = new CsvLogWriter(file, telling.columns());
        telling.tell(writer);
        writer.close();
    }

    void ocelJson(OutputStream file) {
        OcelWriter writer = new OcelWriter(file);
        objects().tell(writer);
        writer.close();
    }

    void ocelSqlite(Path file) throws IOException {
        try (OcelSqliteWriter writer = new OcelSqliteWriter(file)) {
            objects().tell(writer);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    void parquet(Path file) {
        ParquetFile.write(asking, filter, file);
    }

    /** Events of the same cases that no log of happenings can hold. */
    long eventsWithoutTime() {
        return LogTelling.eventsWithoutTime(asking, filter);
    }

    private OcelTelling objects() {
        return new OcelTelling(asking, filter, details, shape);
    }
}
