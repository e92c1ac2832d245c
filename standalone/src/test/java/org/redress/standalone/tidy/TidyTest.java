package org.redress.standalone.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every source file for words that are banned, and says what to write instead. */
class TidyTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> MODULES = Set.of(
            "shared-events",
            "lifecycle",
            "event-log",
            "http-boundary",
            "analytics",
            "command-side",
            "query-side",
            "standalone",
            "end-to-end",
            "benchmarks");

    /** A banned text, where it is banned, what replaces it, and the files that may say it, with the reason beside them. */
    private record Ban(String text, String where, String instead, Set<String> except) {
        boolean bites(Path file, String line) {
            String path = ROOT.relativize(file).toString();
            return path.contains(where)
                    && line.contains(text)
                    && except.stream().noneMatch(path::endsWith);
        }
    }

    private static final String SOURCES = "src/";
    private static final String MAIN = "src/main/";

    private static Stream<Ban> bans() {
        return Stream.of(
                new Ban(
                        "Instant." + "now()",
                        SOURCES,
                        "take a Clock",
                        Set.of(
                                // The example that the architecture rule must flag.
                                "flagged/lifecycle/remedy/ReadsAFile.java")),
                new Ban("LocalDate." + "now()", SOURCES, "take a Clock", Set.of()),
                new Ban("Thread." + "sleep", SOURCES, "await a condition with a bound", Set.of()),
                new Ban("@Dis" + "abled", SOURCES, "delete the test or mend it", Set.of()),
                new Ban("TO" + "DO", SOURCES, "finish it or delete it", Set.of()),
                new Ban("FIX" + "ME", SOURCES, "finish it before it lands", Set.of()),
                new Ban("print" + "StackTrace", SOURCES, "log it once, or let it pass", Set.of()),
                new Ban("Http" + "Session", MAIN, "it lives in one process: see signin/BrowserSessions", Set.of()),
                new Ban("catch (Thr" + "owable", MAIN, "catch what you can answer", Set.of()),
                new Ban("default" + " ->", "lifecycle/" + MAIN, "name every case", Set.of()),
                new Ban(
                        "System." + "out",
                        MAIN,
                        "use a logger",
                        Set.of(
                                // Printed once at first start, and never logged.
                                "signin/FirstPasswords.java",
                                // A command line talks to its caller.
                                "imports/ImportCommandLine.java",
                                "mining/AskCommandLine.java",
                                "mining/MiningCommandLine.java",
                                "sandbox/SqlCommandLine.java",
                                "views/ViewsCommandLine.java",
                                "backup/BackupCommandLine.java",
                                "benchmarks/Benchmark.java")));
    }

    @Test
    void no_line_says_what_is_banned() throws IOException {
        List<String> found = sources().stream()
                .flatMap(file -> {
                    List<String> lines = lines(file);
                    return IntStream.range(0, lines.size())
                            .boxed()
                            .flatMap(index -> bans().filter(ban -> ban.bites(file, lines.get(index)))
                                    .map(ban -> "%s:%d says %s: %s"
                                            .formatted(ROOT.relativize(file), index + 1, ban.text(), ban.instead())));
                })
                .toList();

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bans")
    void a_line_that_says_it_is_found(Ban ban) {
        Path file = ROOT.resolve("lifecycle/src/main/java/Example.java");

        assertThat(ban.bites(file, "x = " + ban.text() + " …")).isTrue();
        assertThat(ban.bites(file, "x = clock.instant()")).isFalse();
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        Set<Path> mute = new java.util.TreeSet<>();
        for (Path file : sources()) {
            if (file.toString().contains(MAIN + "java") && !Files.exists(file.resolveSibling("package-info.java"))) {
                mute.add(ROOT.relativize(file.getParent()));
            }
        }

        assertThat(mute).isEmpty();
    }

    @Test
    void all_modules_are_read() throws IOException {
        assertThat(sources().stream()
                        .map(file -> ROOT.relativize(file).getName(0).toString())
                        .distinct())
                .containsAll(MODULES);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src"))
                .filter(Files::isDirectory)
                .flatMap(TidyTest::walk)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
