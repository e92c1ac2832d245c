package org.redress.endtoend.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Random;
import org.redress.endtoend.Program;

/** The wrong clock of one process: a file that says by how much, and that may say something else in the next moment. */
final class SkewedClock {
    private static final int SECONDS_MAX = 120;

    private final Path file;

    SkewedClock(Path file, Duration offset) throws IOException {
        this.file = file;
        jumpTo(offset);
    }

    Program.Options addedTo(Program.Options options) {
        return options.withArguments("--redress.clock.offset-file=" + file);
    }

    /** Whole at once: a process never reads half of it. */
    void jumpTo(Duration offset) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, offset.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Somewhere within two minutes, forwards or back. */
    void jump(Random random) throws IOException {
        jumpTo(Duration.ofSeconds(random.nextInt(-SECONDS_MAX, SECONDS_MAX + 1)));
    }
}
