package org.redress.eventlog.backup;

import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.RedressDatabase;
import org.redress.eventlog.RunningLog;
import org.redress.eventlog.TestDatabase;
import org.redress.events.DemandStated;
import org.redress.events.PersonId;
import org.redress.events.Personal;

/** An installation of its own, whose operator gives commands. */
final class BackedUp {
    private final Path folder;
    private final RedressDatabase database;

    BackedUp(TestDatabase kind, Path folder) {
        this(folder, kind.empty(folder));
    }

    BackedUp(Path folder, RedressDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    Path folder() {
        return folder;
    }

    RunningLog start(Class<?>... more) {
        return RunningLog.on(database, folder, more);
    }

    /** What a command printed, and how it ended. */
    record Said(int exitCode, String text) {}

    Said command(String... arguments) {
        List<String> all = arguments(arguments);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exitCode = new BackupCommandLine(out).run(all);
        return new Said(exitCode, printed.toString(StandardCharsets.UTF_8));
    }

    /** The same command with the settings of this installation. */
    List<String> arguments(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.add("--redress.data-folder=" + folder);
        if (database.url() != null) {
            all.add("--redress.database.url=" + database.url());
            all.add("--redress.database.username=" + database.username());
            all.add("--redress.database.password=" + database.password());
        }
        return all;
    }

    /**
     * The same command as a process of its own.
     *
     * @param heapMegabytes what it may have
     */
    Process process(int heapMegabytes, Path output, String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CommandProcess.class.getName()));
        all.addAll(arguments(command));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** A complaint of one event with words of its own. */
    static String append(RunningLog log, PersonId person, String words) {
        String complaint = anId();
        log.store().publish(message(complaint, 0, new DemandStated("d-1", new Personal.Plain(person, words))));
        return complaint;
    }

    /** The words of {@link #append}, as whoever may reads them; null once the person was erased. */
    static @Nullable String words(RunningLog log, String complaint) {
        DemandStated demand =
                (DemandStated) log.history().of(complaint).getFirst().payload();
        return demand.wish() instanceof Personal.Sealed sealed
                ? log.vault().open(sealed).orElse(null)
                : null;
    }
}
