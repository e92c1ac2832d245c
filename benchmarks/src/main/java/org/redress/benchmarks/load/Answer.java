package org.redress.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redress.benchmarks.machine.Refused;

/** One answer as it arrives: read no further than to know its status and its end, for the cores belong to the service. */
final class Answer {
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int NOT_YET = -1;

    private byte[] bytes = new byte[16 * 1024];
    private int length;
    private int bodyAt;
    private int end;
    private int chunkAt;
    private String head = "";

    Answer() {
        clear();
    }

    /** Makes room for the next one. */
    void clear() {
        length = 0;
        bodyAt = NOT_YET;
        end = NOT_YET;
        chunkAt = NOT_YET;
        head = "";
    }

    /**
     * Takes in what has arrived.
     *
     * @return whether it is complete
     */
    boolean read(ByteBuffer arrived) {
        int more = arrived.remaining();
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
        arrived.get(bytes, length, more);
        length += more;
        if (bodyAt == NOT_YET) {
            readHead();
        }
        if (chunkAt != NOT_YET) {
            readChunks();
        }
        return end != NOT_YET && length >= end;
    }

    int status() {
        return Integer.parseInt(head.substring(STATUS_AT, STATUS_AT + 3));
    }

    /**
     * The value of a header; null where there is none.
     *
     * @param name in lower case
     */
    @Nullable
    String header(String name) {
        for (String line : head.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).toLowerCase(Locale.ROOT).equals(name)) {
                return line.substring(colon + 1).strip();
            }
        }
        return null;
    }

    /** All of it, with the sizes of chunks between. */
    String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private void readHead() {
        int at = indexOf(END_OF_HEAD);
        if (at == NOT_YET) {
            return;
        }
        head = new String(bytes, 0, at, StandardCharsets.US_ASCII);
        bodyAt = at + END_OF_HEAD.length;
        String contentLength = header("content-length");
        if (contentLength != null) {
            end = bodyAt + Integer.parseInt(contentLength);
        } else if (header("transfer-encoding") != null) {
            chunkAt = bodyAt;
        } else {
            throw new Refused("an answer without an end: " + head);
        }
    }

    /** Jumps from size to size: the last chunk has none. */
    private void readChunks() {
        while (end == NOT_YET) {
            int lineEnd = chunkAt;
            while (lineEnd + 1 < length && bytes[lineEnd] != '\r') {
                lineEnd++;
            }
            if (lineEnd + 1 >= length) {
                return;
            }
            int size = Integer.parseInt(new String(bytes, chunkAt, lineEnd - chunkAt, StandardCharsets.US_ASCII), 16);
            int next = lineEnd + 2 + size + 2;
            if (size == 0) {
                end = next;
            } else if (next >= length) {
                return;
            } else {
                chunkAt = next;
            }
        }
    }

    private int indexOf(byte[] wanted) {
        for (int at = 0; at + wanted.length <= length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return NOT_YET;
    }
}
