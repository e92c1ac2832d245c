package org.redress.eventlog.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventLogConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Restores a backup into an embedded database that is thrown away, opens the log in it, and says what that proved. */
final class Drill {
    private final BackupFolder folder;
    private final Manifest manifest;
    private final @Nullable Path keysFrom;
    private final Settings settings;
    private final List<Class<?>> views;
    private final Telling telling;

    /** @param views parts of the application that are {@link RestoredView}s */
    Drill(
            BackupFolder folder,
            Manifest manifest,
            @Nullable Path keysFrom,
            Settings settings,
            List<Class<?>> views,
            Telling telling) {
        this.folder = folder;
        this.manifest = manifest;
        this.keysFrom = keysFrom;
        this.settings = settings;
        this.views = views;
        this.telling = telling;
    }

    /**
     * @param in a folder with room for the database
     * @throws BackupFailed for whatever is not proved
     */
    void run(Path in) {
        long begun = System.nanoTime();
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(in), "redress-drill-");
            try {
                run(settings.with("redress.data-folder", home.toString())
                        .with("redress.keys-file", home.resolve(Backup.KEY_FILE).toString())
                        .with("redress.database.url", "")
                        .with("redress.tenant", manifest.tenant()));
            } finally {
                Restore.delete(home);
            }
        } catch (IOException e) {
            throw new BackupFailed("There is no room for the drill at " + in + ".", e);
        } catch (SQLException e) {
            throw new BackupFailed("What was restored cannot be read (SQLState " + e.getSQLState() + ").", e);
        }
        telling.say(String.format(
                Locale.ROOT,
                "The backup of %s can be restored. The drill took %.1f s.",
                manifest.madeAt(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1_000.0));
    }

    private void run(Settings apart) throws SQLException {
        new Restore(folder, manifest, keysFrom, apart, telling).run();
        telling.say("Files: each of %s is what was written."
                .formatted(Telling.number(manifest.files().size())));
        for (LogFingerprints.Log log : manifest.log()) {
            telling.say("Log: %s events of tenant %s restored and read back, SHA-256 %s, as in the manifest."
                    .formatted(Telling.number(log.position()), log.tenant(), log.sha256()));
        }
        List<Class<?>> parts = new ArrayList<>(views);
        parts.add(Parts.class);
        try (ConfigurableApplicationContext context = apart.start(parts.toArray(Class<?>[]::new))) {
            new DrillProofs(context, manifest.tenant(), telling).run();
        }
    }

    /** As much of the application as opens the log; no {@code @Configuration}, or the service would find it. */
    @EnableAutoConfiguration
    @Import(EventLogConfiguration.class)
    static class Parts {}
}
