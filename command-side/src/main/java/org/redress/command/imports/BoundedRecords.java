package org.redress.command.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file, one at a time and none too long, whatever the file holds.
 *
 * <p>A record is a line, or several where a value in quotes runs over their ends. A quote that is opened and never
 * closed would swallow the rest of the file: a record has at most {@value #LINES_MAX} lines and {@value #BYTES_MAX}
 * bytes, and where it comes to no good end its first line alone is given up and the next one begins anew.
 */
final class BoundedRecords implements Closeable {
    /** The longest stories that people have sent to the sources read here have a sixth of it. Bounds the memory. */
    static final int BYTES_MAX = 131_072;

    /** The stories read here have at most a hundred lines. Bounds the search for the end of a quote. */
    static final int LINES_MAX = 1_000;

    private static final int READ_BYTES = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Where in a record of CSV the next byte stands. */
    private enum Place {
        BEFORE_VALUE,
        IN_VALUE,
        IN_QUOTES,
        BEHIND_QUOTE
    }

    private final InputStream in;
    private final FileEncoding encoding;
    private final CharsetDecoder decoder;
    private final int separator;
    private final byte[] buffer = new byte[BYTES_MAX + 2 * READ_BYTES];

    private int from;
    private int limit;
    private long offset;
    private long number;

    private int recordLines;
    private int firstLineBytes;
    private int recordBytes;
    private boolean carriageReturn;

    private BoundedRecords(InputStream in, FileEncoding encoding, int separator) {
        this.in = in;
        this.encoding = encoding;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.separator = separator;
    }

    /** A record a line, whatever stands in it. */
    static BoundedRecords lines(InputStream in, FileEncoding encoding) {
        return new BoundedRecords(in, encoding, -1);
    }

    /** Records with values in quotes. */
    static BoundedRecords quoted(InputStream in, FileEncoding encoding, char separator) {
        return new BoundedRecords(in, encoding, separator);
    }

    /** The next record, which has the number of its first line; null after the last one. */
    @Nullable
    Line next() throws IOException {
        number += recordLines;
        from += recordBytes;
        recordLines = 0;
        firstLineBytes = 0;
        recordBytes = 0;
        carriageReturn = false;
        if (from == limit && !fill()) {
            return null;
        }
        boolean ends = measure();
        if (!ends) {
            return firstLineBytes > 0 ? cutToFirstLine() : passOver();
        }
        return carriageReturn ? new Line.Unreadable(line(), LineFlaw.CARRIAGE_RETURN) : decoded(from, recordBytes);
    }

    /** Whether the record given last has more than one line. */
    boolean spansLines() {
        return recordLines > 1;
    }

    /** Gives up the first line of the record given last; the next one begins behind it. */
    Line.Unreadable cutToFirstLine() {
        recordBytes = firstLineBytes;
        recordLines = 1;
        return new Line.Unreadable(line(), LineFlaw.QUOTES_DO_NOT_MATCH);
    }

    /** How far into the file the last record reached. */
    long bytesRead() {
        return offset + from + recordBytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private long line() {
        return number + 1;
    }

    /** Finds the end of the record; false where it is too far away, or never comes. */
    private boolean measure() throws IOException {
        Place place = Place.BEFORE_VALUE;
        int at = 0;
        while (true) {
            if (from + at == limit && !fill()) {
                recordLines++;
                recordBytes = at;
                if (place == Place.IN_QUOTES) {
                    firstLineBytes = firstLineBytes == 0 ? at : firstLineBytes;
                    return false;
                }
                return true;
            }
            byte value = buffer[from + at];
            if (at == BYTES_MAX && value != '\n') {
                return false;
            }
            at++;
            if (value == '\n') {
                recordLines++;
                firstLineBytes = firstLineBytes == 0 ? at : firstLineBytes;
                if (place != Place.IN_QUOTES) {
                    recordBytes = at;
                    return true;
                }
                if (recordLines == LINES_MAX) {
                    return false;
                }
            } else if (separator >= 0) {
                place = after(value, place, at);
            }
        }
    }

    private Place after(byte value, Place place, int at) throws IOException {
        if (place != Place.IN_QUOTES && value == '\r' && !isLineEnd(at)) {
            // A CSV reader would take it for the end of the row and silently drop the rest.
            carriageReturn = true;
        }
        return switch (place) {
            case BEFORE_VALUE -> {
                if (value == '"') {
                    yield Place.IN_QUOTES;
                }
                yield isSpace(value) || value == separator ? Place.BEFORE_VALUE : opening(value, at);
            }
            case IN_VALUE -> value == separator ? Place.BEFORE_VALUE : Place.IN_VALUE;
            case IN_QUOTES -> value == '"' ? Place.BEHIND_QUOTE : Place.IN_QUOTES;
            case BEHIND_QUOTE ->
                value == '"' ? Place.IN_QUOTES : value == separator ? Place.BEFORE_VALUE : Place.IN_VALUE;
        };
    }

    /** The byte order mark stands before the first value, and is none of it. */
    private Place opening(byte value, int at) {
        return number == 0 && at <= 3 && (value & 0x80) != 0 ? Place.BEFORE_VALUE : Place.IN_VALUE;
    }

    private static boolean isSpace(byte value) {
        return value >= 0 && value <= ' ';
    }

    private boolean isLineEnd(int at) throws IOException {
        return (from + at == limit && !fill()) || buffer[from + at] == '\n';
    }

    /** Reads on behind what is there; false at the end of the file. */
    private boolean fill() throws IOException {
        if (limit + READ_BYTES > buffer.length) {
            System.arraycopy(buffer, from, buffer, 0, limit - from);
            offset += from;
            limit -= from;
            from = 0;
        }
        int read = in.read(buffer, limit, READ_BYTES);
        limit += Math.max(read, 0);
        return read > 0;
    }

    /** A line beyond all measure is forgotten as it is read. */
    private Line passOver() throws IOException {
        recordLines = 1;
        recordBytes = 0;
        while (from < limit || fill()) {
            int end = from;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            boolean ends = end < limit;
            from = ends ? end + 1 : end;
            if (ends) {
                break;
            }
            offset += from;
            from = 0;
            limit = 0;
        }
        return new Line.Unreadable(line(), LineFlaw.TOO_MANY_BYTES, BYTES_MAX);
    }

    private Line decoded(int start, int length) {
        int end = start + length;
        if (end > start && buffer[end - 1] == '\n') {
            end--;
        }
        if (end > start && buffer[end - 1] == '\r') {
            end--;
        }
        try {
            String text =
                    decoder.decode(ByteBuffer.wrap(buffer, start, end - start)).toString();
            return new Line.Text(line(), number == 0 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return new Line.Unreadable(line(), LineFlaw.OTHER_ENCODING, encoding.label());
        }
    }
}
