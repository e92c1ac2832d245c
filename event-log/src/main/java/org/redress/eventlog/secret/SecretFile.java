package org.redress.eventlog.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How a small file of secrets comes to be: readable by its owner only, whole or not at all, and never over another. */
public final class SecretFile {
    private SecretFile() {}

    /**
     * Writes the content durably; where another process was first, its file stays.
     *
     * @param path absolute; missing folders are made
     */
    public static void writeIfAbsent(Path path, byte[] content) {
        try {
            Path folder = Files.createDirectories(path.getParent());
            // Readable by its owner only, as the JDK makes temporary files.
            Path draft = Files.createTempFile(folder, "redress", ".draft");
            try {
                try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    file.write(ByteBuffer.wrap(content));
                    file.force(true);
                }
                // A link, unlike a move, never replaces what is already there.
                Files.createLink(path, draft);
            } catch (FileAlreadyExistsException e) {
                // Another process started in the same moment and was first.
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no file of secrets can be made at " + path, e);
        }
    }
}
