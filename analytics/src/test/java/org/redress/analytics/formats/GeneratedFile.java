package org.redress.analytics.formats;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file of any size that is never held: a beginning, and one text again and again, so many bytes of it. */
final class GeneratedFile extends InputStream {
    private static final int PIECE = 1 << 16;

    private final byte[] beginning;
    private final byte[] repeated;
    private final long length;
    private long at;

    GeneratedFile(String beginning, String repeated, long length) {
        this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        // Long enough to be copied in large pieces.
        this.repeated = repeated.repeat(1 + PIECE / repeated.length()).getBytes(StandardCharsets.UTF_8);
        this.length = length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int count) {
        if (at >= length) {
            return -1;
        }
        boolean begins = at < beginning.length;
        byte[] part = begins ? beginning : repeated;
        int within = (int) (begins ? at : (at - beginning.length) % repeated.length);
        int read = (int) Math.min(Math.min(count, length - at), part.length - within);
        System.arraycopy(part, within, buffer, from, read);
        at += read;
        return read;
    }
}
