package org.redress.eventlog.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file of a backup while it is written: counts its bytes, digests them, and is on the disk once it is closed. */
final class WrittenFile extends FilterOutputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel file;
    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    private WrittenFile(FileChannel file) {
        super(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_BYTES));
        this.file = file;
    }

    /** @throws java.nio.file.FileAlreadyExistsException where there is one already */
    static WrittenFile at(Path path) throws IOException {
        return new WrittenFile(FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
        out.write(content, from, length);
        digest.update(content, from, length);
        bytes += length;
    }

    /** What the manifest says of it, once it is closed. */
    Manifest.FileEntry entry(String path) {
        return new Manifest.FileEntry(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        try (FileChannel closing = file;
                OutputStream buffered = out) {
            buffered.flush();
            closing.force(true);
        }
    }
}
