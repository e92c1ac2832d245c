package org.redress.benchmarks.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.redress.benchmarks.machine.Refused;

/** The newest PostgreSQL among the machine's own packages. */
final class PostgresBinaries {
    /** Said to whoever lacks them. */
    static final String NEEDED =
            "The benchmark needs the Debian packages postgresql (server and pgbench) and util-linux (runuser).";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private static final List<String> PROGRAMS = List.of("initdb", "pg_ctl", "postgres", "pgbench");

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgresBinaries find() {
        return find(DEBIAN);
    }

    /** @throws Refused when no version below it is complete */
    static PostgresBinaries find(Path versions) {
        if (!Files.isDirectory(versions)) {
            throw new Refused(NEEDED);
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.filter(version -> version.getFileName().toString().matches("\\d+"))
                    .sorted(Comparator.comparingInt((Path version) ->
                                    Integer.parseInt(version.getFileName().toString()))
                            .reversed())
                    .map(version -> version.resolve("bin"))
                    .filter(PostgresBinaries::isComplete)
                    .findFirst()
                    .map(PostgresBinaries::new)
                    .orElseThrow(() -> new Refused(NEEDED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path(String program) {
        return folder.resolve(program).toString();
    }

    private static boolean isComplete(Path bin) {
        return PROGRAMS.stream().allMatch(program -> Files.isExecutable(bin.resolve(program)));
    }
}
