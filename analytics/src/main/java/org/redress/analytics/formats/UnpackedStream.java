package org.redress.analytics.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import org.redress.analytics.formats.UnreadableLog.Reason;

/** A file's bytes, unpacked where they are packed (by their first two bytes, not by a name), and no more than allowed. */
final class UnpackedStream extends InputStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAGIC_FIRST = 0x1f;
    private static final int MAGIC_SECOND = 0x8b;

    private final InputStream unpacked;
    private final PackedBytes packed;
    private final LogLimits limits;
    private final boolean isPacked;
    private long bytes;
    private long stretchBytesMax = Long.MAX_VALUE;
    private long stretchBegin;

    private UnpackedStream(PackedBytes packed, LogLimits limits) throws IOException {
        this.packed = packed;
        this.limits = limits;
        PushbackInputStream peeked = new PushbackInputStream(packed, 2);
        byte[] magic = peeked.readNBytes(2);
        peeked.unread(magic);
        this.isPacked = magic.length == 2 && (magic[0] & 0xff) == MAGIC_FIRST && (magic[1] & 0xff) == MAGIC_SECOND;
        this.unpacked = isPacked ? new GZIPInputStream(peeked, BUFFER_BYTES) : peeked;
    }

    static UnpackedStream of(InputStream file, LogLimits limits) throws IOException {
        return new UnpackedStream(new PackedBytes(file), limits);
    }

    /**
     * From here so many bytes may be read until this is called again: what a parser must hold at once is bounded, whatever
     * it is.
     */
    void beginStretch(long bytesMax) {
        stretchBytesMax = bytesMax;
        stretchBegin = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = unpacked.read(buffer, from, length);
        bytes += Math.max(read, 0);
        if (bytes > limits.bytesMax() || isBomb()) {
            throw new LimitReached(Reason.TOO_LARGE);
        }
        if (bytes - stretchBegin > stretchBytesMax) {
            throw new LimitReached(Reason.TOO_LONG);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private boolean isBomb() {
        return isPacked && bytes > LogLimits.RATIO_FROM_BYTES && bytes / limits.ratioMax() > packed.bytes;
    }

    private static final class PackedBytes extends FilterInputStream {
        private long bytes;

        PackedBytes(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            bytes += Math.max(read, 0);
            return read;
        }
    }
}
