package org.redress.endtoend.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/** A process of ours in a folder of its own, through all its lives. */
final class Service implements AutoCloseable {
    /** Of a hundred restarts, those that are killed on their way up. */
    private static final int KILLED_STARTING_PERCENT = 20;

    /** Within this time a start is still under way. */
    private static final int STARTING_MILLIS = 5_000;

    private final Path folder;
    private final Program.Options options;
    private volatile Program running;

    /** Starts its first life. */
    Service(Path folder, Program.Options options) {
        this.folder = folder;
        this.options = options.withJvm("-Xmx512m");
        this.running = Program.start(folder, this.options);
    }

    /** Somebody who asks whichever life there is now; while there is none, nobody answers. */
    Client client(String account) {
        return Client.of(running, account);
    }

    Program running() {
        return running;
    }

    void kill() {
        running.kill();
    }

    /** Asks it to stop, and waits until it has done so by itself. @return what it printed in its life */
    String stop() {
        running.stop();
        return running.output();
    }

    void restart() {
        running = Program.start(folder, options);
    }

    /**
     * Kills it, perhaps once more on its way up, and waits until it is there again.
     *
     * @return kills
     */
    int killAndRestart(Random random) {
        int kills = 1;
        kill();
        if (random.nextInt(100) < KILLED_STARTING_PERCENT) {
            Program starting = Program.launch(folder, options);
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(STARTING_MILLIS)).toNanos());
            starting.kill();
            kills++;
        }
        restart();
        return kills;
    }

    @Override
    public void close() {
        running.close();
    }
}
