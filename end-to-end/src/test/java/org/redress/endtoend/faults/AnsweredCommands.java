package org.redress.endtoend.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the service has answered, in a file outside of it: lines are only added, and on the disk before the next call. */
final class AnsweredCommands implements AutoCloseable {
    private final Path file;
    private final FileChannel lines;
    private long count;
    private @Nullable Acknowledgement latest;

    AnsweredCommands(Path file) throws IOException {
        this.file = file;
        this.lines = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    synchronized void add(Acknowledgement acknowledgement) {
        try {
            ByteBuffer line = ByteBuffer.wrap((acknowledgement.line() + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                lines.write(line);
            }
            lines.force(false);
            count++;
            latest = acknowledgement;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized long count() {
        return count;
    }

    /** The last of them. */
    synchronized Optional<Acknowledgement> latest() {
        return Optional.ofNullable(latest);
    }

    /** All of them, as the file tells. */
    List<Acknowledgement> read() {
        try {
            return Files.readAllLines(file).stream().map(Acknowledgement::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
