package org.redress.query.replica;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.CsvColumns;
import org.redress.analytics.formats.CsvLogReader;
import org.redress.analytics.formats.LogLimits;
import org.redress.analytics.formats.LogSink;
import org.redress.analytics.formats.XesReader;

/** How a file tells a log. */
public enum LogFormat {
    XES {
        @Override
        public void read(InputStream file, @Nullable CsvColumns columns, LogSink sink) {
            new XesReader(LogLimits.DEFAULT).read(file, sink);
        }
    },
    CSV {
        @Override
        public void read(InputStream file, @Nullable CsvColumns columns, LogSink sink) {
            CsvLogReader reader = new CsvLogReader(LogLimits.DEFAULT);
            if (columns == null) {
                reader.read(file, sink);
            } else {
                reader.read(file, columns, sink);
            }
        }
    };

    /** A mark, and blanks before the first character that counts. */
    private static final int LOOK_BYTES_MAX = 512;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    /**
     * Tells a log to a sink.
     *
     * @param columns of a CSV; null where they are recognised by their names
     * @throws org.redress.analytics.formats.UnreadableLog when the file cannot be taken in as a whole
     */
    public abstract void read(InputStream file, @Nullable CsvColumns columns, LogSink sink);

    /** The format of a file that does not say, which is looked at and not read. */
    public static LogFormat of(BufferedInputStream file) throws IOException {
        file.mark(LOOK_BYTES_MAX);
        byte[] head = file.readNBytes(LOOK_BYTES_MAX);
        file.reset();
        return recognised(head);
    }

    /** What begins with a tag is XES, packed or not; all else is taken for a table, and refused where it is none. */
    static LogFormat recognised(byte[] head) {
        for (byte each : unpacked(head)) {
            boolean isBeforeText = each <= ' ' || each == (byte) 0xfe || each == (byte) 0xff;
            if (!isBeforeText) {
                return each == '<' ? XES : CSV;
            }
        }
        return CSV;
    }

    private static byte[] unpacked(byte[] head) {
        if (head.length < 2 || (head[0] & 0xff) != GZIP_FIRST || (head[1] & 0xff) != GZIP_SECOND) {
            return head;
        }
        byte[] begin = new byte[LOOK_BYTES_MAX];
        int length = 0;
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int one = unpacked.read(); one >= 0 && length < begin.length; one = unpacked.read()) {
                begin[length++] = (byte) one;
            }
        } catch (IOException cut) {
            // The rest of the file is not here; what there is must do.
        }
        return begin;
    }
}
