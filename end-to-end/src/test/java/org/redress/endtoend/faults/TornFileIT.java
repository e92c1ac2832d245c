package org.redress.endtoend.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Program;

/** H2 is killed, and behind its last commit the file holds what a torn write leaves there. */
class TornFileIT {
    /** H2 writes its file in blocks of this many bytes; a chunk begins with a block. */
    private static final int BLOCK = 4_096;

    private static final byte[] CHUNK = "chunk:".getBytes(StandardCharsets.US_ASCII);

    private static final int ANSWERS_MIN = 50;

    private static final int ANSWERS_MAX = 200;

    /** What may stand behind the last whole chunk. */
    private static final List<Tear> TEARS = List.of(
            (file, random) -> garbage(random, random.nextInt(1, BLOCK)),
            (file, random) -> garbage(random, BLOCK * random.nextInt(1, 32)),
            (file, random) -> new byte[BLOCK * random.nextInt(1, 32)],
            (file, random) -> halfOfLastChunk(file));

    /** Makes what is added. */
    private interface Tear {
        byte[] after(byte[] file, Random random);
    }

    @Test
    void it_starts_again_with_everything_acknowledged(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        Path home = folder.resolve("service");
        Service service = new Service(home, Program.Options.ofTests());
        try (Trial trial = new Trial(folder.resolve("load"), () -> service.client("dealer-cac-agent"))) {
            for (Tear tear : TEARS) {
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                service.kill();
                tear(Database.h2FileIn(home), tear, trial.random());
                service.restart();
            }
            trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
            trial.endsWell(service.client("auditor"), () -> {
                service.close();
                return LogAsStored.read(Database.h2In(home));
            });
        } finally {
            service.close();
        }
    }

    private static void tear(Path file, Tear tear, Random random) throws IOException {
        Files.write(file, tear.after(Files.readAllBytes(file), random), StandardOpenOption.APPEND);
    }

    private static byte[] garbage(Random random, int bytes) {
        byte[] garbage = new byte[bytes];
        random.nextBytes(garbage);
        return garbage;
    }

    /** As if the next chunk had been on its way: the head and half the body of one that was written before. */
    private static byte[] halfOfLastChunk(byte[] file) {
        int from = (file.length - 1) / BLOCK * BLOCK;
        while (!Arrays.equals(file, from, from + CHUNK.length, CHUNK, 0, CHUNK.length)) {
            from -= BLOCK;
        }
        int length = file.length - from;
        return Arrays.copyOfRange(file, from, from + Math.max(1, length / 2));
    }
}
