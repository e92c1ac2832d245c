package org.redress.command.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 file, one at a time and none too long, whatever the file holds.
 *
 * <p>Lines are cut before quotes are looked at. A quote that is opened and never closed then spoils its own line and
 * not the thousands after it; the price is that no value may run over several lines, and in the files read here none
 * does.
 */
final class BoundedLines implements Closeable {
    /** Twelve columns of 200 characters at four bytes, with quotes and room to spare. Bounds the memory for a line. */
    static final int LINE_BYTES_MAX = 16_384;

    private static final int READ_BYTES = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final byte[] line = new byte[LINE_BYTES_MAX];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    private long number;
    private long bytesRead;

    BoundedLines(InputStream in) {
        this.in = new BufferedInputStream(in, READ_BYTES);
    }

    /** The next line; null after the last one. */
    @Nullable
    Line next() throws IOException {
        int read = in.read();
        if (read < 0) {
            return null;
        }
        number++;
        int length = 0;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (length < LINE_BYTES_MAX) {
                line[length] = (byte) read;
            }
            length++;
        }
        bytesRead += length + (read < 0 ? 0 : 1);
        return length > LINE_BYTES_MAX
                ? new Line.Unreadable(number, "must have at most " + LINE_BYTES_MAX + " bytes")
                : decoded(length);
    }

    /** The number of the last line; 0 before the first. */
    long number() {
        return number;
    }

    /** How far into the file the last line reached. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Line decoded(int length) {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        try {
            String text = utf8.decode(ByteBuffer.wrap(line, 0, end)).toString();
            if (text.indexOf('\r') >= 0) {
                // A CSV reader would take it for the end of the row and silently drop the rest.
                return new Line.Unreadable(number, "must not contain a carriage return");
            }
            return new Line.Text(number, number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return new Line.Unreadable(number, "must be UTF-8");
        }
    }
}
