package org.redress.benchmarks;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.redress.benchmarks.machine.Folders;
import org.redress.benchmarks.postgres.Postgres;

/** What a run leaves behind, also when somebody ends it half way: nothing. */
final class Leftovers {
    private final Path folder;
    private @Nullable Postgres postgres;
    private boolean cleared;

    /** @param folder everything that the run writes */
    Leftovers(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(new Thread(this::clear, "leftovers"));
    }

    /** Stops it at the end, after everybody who is connected to it. */
    synchronized Postgres stopping(Postgres started) {
        postgres = started;
        return started;
    }

    /** At the end of a run, whoever has ended it. */
    synchronized void clear() {
        if (cleared) {
            return;
        }
        cleared = true;
        ProcessHandle.current().children().forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
        if (postgres != null) {
            postgres.close();
        }
        Folders.delete(folder);
    }
}
