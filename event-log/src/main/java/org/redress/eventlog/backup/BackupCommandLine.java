package org.redress.eventlog.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Installation;

/**
 * The commands of whoever runs the service: {@code backup FOLDER}, {@code restore FOLDER} and {@code drill FOLDER}, with
 * the settings of the service. A backup of an embedded database that a service has open is made by that service.
 */
public final class BackupCommandLine {
    static final int SUCCESS = 0;
    static final int FAILURE = 1;

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final String DRILL = "drill";
    private static final String KEYS_TO = "--keys-to=";
    private static final String KEYS_FROM = "--keys-from=";
    private static final String IN = "--in=";
    private static final List<String> OWN_OPTIONS = List.of(KEYS_TO, KEYS_FROM, IN);

    private static final String USAGE = """
            Usage: backup [--keys-to=FOLDER] [--SETTING=VALUE ...] FOLDER
                   restore [--keys-from=FILE] [--SETTING=VALUE ...] FOLDER
                   drill [--keys-from=FILE] [--in=FOLDER] [--SETTING=VALUE ...] FOLDER""";

    /** H2's own code for a file that another process has open. */
    private static final int H2_FILE_IN_USE = 90020;

    private final PrintStream out;
    private final List<Class<?>> views;

    BackupCommandLine(PrintStream out, Class<?>... views) {
        this.out = out;
        this.views = List.of(views);
    }

    /** Whether the arguments of the program ask for one of these rather than for the service. */
    public static boolean isAskedBy(String[] arguments) {
        return arguments.length > 0 && List.of(BACKUP, RESTORE, DRILL).contains(arguments[0]);
    }

    /**
     * Does as the arguments say.
     *
     * @param views parts of the application that are {@link RestoredView}s, for the drill
     * @return the exit code: 0 when it was done
     */
    public static int run(String[] arguments, Class<?>... views) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return new BackupCommandLine(out, views).run(Arrays.asList(arguments));
    }

    int run(List<String> arguments) {
        List<String> folders = arguments.stream()
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        List<String> settings = arguments.stream()
                .filter(argument ->
                        argument.startsWith("--") && OWN_OPTIONS.stream().noneMatch(argument::startsWith))
                .toList();
        if (folders.size() != 1) {
            return failing(USAGE);
        }
        Path folder = Path.of(folders.getFirst()).toAbsolutePath().normalize();
        Path keysTo = option(arguments, KEYS_TO);
        Path keysFrom = option(arguments, KEYS_FROM);
        Path in = option(arguments, IN);
        boolean fits = switch (arguments.getFirst()) {
            case BACKUP -> keysFrom == null && in == null;
            case RESTORE -> keysTo == null && in == null;
            default -> keysTo == null;
        };
        if (!fits) {
            return failing(USAGE);
        }
        try {
            Telling telling = new Telling(out);
            return switch (arguments.getFirst()) {
                case BACKUP -> backup(new Settings(settings), new Backup.Order(folder, keysTo), telling);
                case RESTORE -> restore(new Settings(settings), folder, keysFrom, telling);
                default -> drill(new Settings(settings), folder, keysFrom, in, telling);
            };
        } catch (BackupFailed e) {
            return failing(e.sentence());
        } catch (IOException | RuntimeException e) {
            return failing(sentenceOf(e));
        }
    }

    private int backup(Settings settings, Backup.Order order, Telling telling) throws IOException {
        Installation installation = settings.installation();
        if (settings.isEmbedded()) {
            Optional<Boolean> made = BackupCall.ask(installation.dataFolder(), order, out);
            if (made.isPresent()) {
                return made.get() ? SUCCESS : FAILURE;
            }
            if (!Files.exists(installation.dataFolder().resolve("redress.mv.db"))) {
                throw new BackupFailed("There is no database in "
                        + installation.dataFolder().toAbsolutePath() + ": name its folder by --redress.data-folder.");
            }
        }
        settings.asOwner(database -> BackupReport.tell(
                new Backup(database, installation, Clock.systemUTC()).make(order, telling), order, telling));
        return SUCCESS;
    }

    private static int restore(Settings settings, Path from, @Nullable Path keysFrom, Telling telling) {
        BackupFolder folder = BackupFolder.at(from);
        Manifest manifest = folder.manifest();
        new Restore(folder, manifest, keysFrom, settings, telling).run();
        for (LogFingerprints.Log log : manifest.log()) {
            telling.say("Restored: %s events of tenant %s, SHA-256 %s, as in the manifest."
                    .formatted(Telling.number(log.position()), log.tenant(), log.sha256()));
        }
        telling.say("It is as of " + manifest.madeAt() + ". Who was erased since then has to be erased again.");
        return SUCCESS;
    }

    private int drill(Settings settings, Path from, @Nullable Path keysFrom, @Nullable Path in, Telling telling) {
        BackupFolder folder = BackupFolder.at(from);
        Path room = in == null ? Path.of(System.getProperty("java.io.tmpdir")) : in;
        new Drill(folder, folder.manifest(), keysFrom, settings, views, telling).run(room);
        return SUCCESS;
    }

    private int failing(String sentence) {
        out.println(sentence);
        return FAILURE;
    }

    private static @Nullable Path option(List<String> arguments, String name) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name))
                .findFirst()
                .map(argument -> Path.of(argument.substring(name.length()))
                        .toAbsolutePath()
                        .normalize())
                .orElse(null);
    }

    private static String sentenceOf(Exception fault) {
        boolean inUse = Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_IN_USE);
        return inUse
                ? "The database is in use by a process that makes no backup of it: stop that first."
                : "It was not done: " + fault.getClass().getName() + ".";
    }
}
