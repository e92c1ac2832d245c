package org.redress.query.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where files lie that can only be sent once they are whole. They go when they are sent, or when the node starts again. */
final class ExportFiles {
    private final Path folder;

    private ExportFiles(Path folder) {
        this.folder = folder;
    }

    /** Whatever the folder held is of a process that has ended. */
    static ExportFiles in(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            return new ExportFiles(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What writes a file by its path. */
    interface Making {
        void write(Path file) throws IOException;
    }

    /** What is done with a file that is whole. */
    interface Sending {
        OutputStream begin(long bytes) throws IOException;
    }

    /** Makes a file and sends it. */
    void send(ExportFormat format, Making making, Sending sending) throws IOException {
        Path file = Files.createTempFile(folder, "export-", "." + format.ending());
        try {
            making.write(file);
            Files.copy(file, sending.begin(Files.size(file)));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
