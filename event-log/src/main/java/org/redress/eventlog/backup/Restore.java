package org.redress.eventlog.backup;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.DatabaseConfiguration;
import org.redress.eventlog.Installation;
import org.redress.eventlog.personal.KeyFileAnswer;
import org.redress.eventlog.personal.KeyFileUnusable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Puts a backup into an empty database, all of it or nothing: on PostgreSQL by one transaction, on H2 in a folder of its
 * own that takes the place of the data folder's files once it is whole. Whoever is killed in between begins anew.
 */
final class Restore {
    /** In the data folder, while it is under way. */
    static final String RESTORING = "restoring";

    private static final String DATABASE_FILE = "redress.mv.db";
    private static final String PASSWORD_FILE = "redress.password";
    private static final String ONLY_POSTGRES = "classpath*:db/postgresql/*.sql";

    private final BackupFolder folder;
    private final Manifest manifest;
    private final @Nullable Path keysFrom;
    private final Settings settings;
    private final Telling telling;

    /** @param keysFrom the key file; null where it is in the backup */
    Restore(BackupFolder folder, Manifest manifest, @Nullable Path keysFrom, Settings settings, Telling telling) {
        this.folder = folder;
        this.manifest = manifest;
        this.keysFrom = keysFrom;
        this.settings = settings;
        this.telling = telling;
    }

    /** @throws BackupFailed for whatever reason; the database is empty then, or was never touched */
    void run() {
        Installation installation = settings.installation();
        if (!installation.tenant().equals(manifest.tenant())) {
            throw new BackupFailed("The backup is of tenant " + manifest.tenant() + " and this installation of tenant "
                    + installation.tenant() + ": name it by --redress.tenant.");
        }
        folder.check(manifest, telling);
        try {
            Path keys = keys(installation);
            if (keys != null) {
                KeyFileCopy.at(installation.keyFile()).requireNoOtherThan(keys);
            }
            if (settings.isEmbedded()) {
                intoFolder(installation, keys);
            } else {
                intoDatabase(installation, keys);
            }
        } catch (SQLException e) {
            throw new BackupFailed(
                    "The database refused what was to be restored (SQLState " + e.getSQLState() + ").", e);
        } catch (IOException e) {
            throw new BackupFailed(
                    "A file cannot be read or written: " + e.getClass().getSimpleName() + ".", e);
        }
    }

    private void intoDatabase(Installation installation, @Nullable Path keys) throws SQLException, IOException {
        try (ConfigurableApplicationContext context = settings.start(Target.class);
                Connection connection = context.getBean(HikariDataSource.class).getConnection()) {
            requireSameMigrations(context.getBean(Flyway.class));
            connection.setAutoCommit(false);
            new Refill(folder, manifest, connection, false, telling).run();
            putBeside(installation, keys);
            connection.commit();
        }
    }

    private void intoFolder(Installation installation, @Nullable Path keys) throws SQLException, IOException {
        Path home = installation.dataFolder();
        Path restoring = home.resolve(RESTORING);
        requireNothingIn(home, restoring);
        delete(restoring);
        Files.createDirectories(restoring);
        try {
            fill(settings.with("redress.data-folder", restoring.toString()));
            putBeside(installation, keys);
            Files.move(
                    restoring.resolve(PASSWORD_FILE), home.resolve(PASSWORD_FILE), StandardCopyOption.REPLACE_EXISTING);
            // The last step: from here on there is a database.
            Files.move(restoring.resolve(DATABASE_FILE), home.resolve(DATABASE_FILE), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(restoring);
        }
    }

    private void fill(Settings apart) throws SQLException, IOException {
        try (ConfigurableApplicationContext context = apart.start(Target.class);
                Connection connection = context.getBean(HikariDataSource.class).getConnection()) {
            requireSameMigrations(context.getBean(Flyway.class));
            connection.setAutoCommit(false);
            new Refill(folder, manifest, connection, true, telling).run();
            connection.commit();
        }
    }

    /** A password without a database is what a restore left that was killed; else it is somebody's. */
    private static void requireNothingIn(Path home, Path restoring) {
        if (Files.exists(home.resolve(DATABASE_FILE))
                || (Files.exists(home.resolve(PASSWORD_FILE)) && !Files.exists(restoring))) {
            throw new BackupFailed("There is a database in " + home
                    + " already, and a restore overwrites nothing: name another folder by --redress.data-folder.");
        }
    }

    /** Keys and files of imports: no harm without the database, and needed with it. */
    private void putBeside(Installation installation, @Nullable Path keys) throws IOException {
        if (keys != null) {
            KeyFileCopy.at(installation.keyFile()).take(keys);
        }
        String imports = Backup.IMPORTS + "/";
        for (Manifest.FileEntry file : manifest.files()) {
            if (file.path().startsWith(imports)) {
                Path place = installation.dataFolder().resolve(file.path());
                Files.createDirectories(place.getParent());
                Files.copy(folder.resolve(file.path()), place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The key file to be restored; null where nothing was ever sealed. */
    private @Nullable Path keys(Installation installation) {
        if (manifest.keys().answer() == null) {
            return null;
        }
        String inside = manifest.keys().file();
        if (keysFrom == null && inside == null) {
            throw new BackupFailed("The key file is not in this backup: name it by --keys-from.");
        }
        Path keys = keysFrom != null ? keysFrom : folder.resolve(String.valueOf(inside));
        try {
            if (KeyFileAnswer.of(keys, installation.tenant())
                    .equals(manifest.keys().answer())) {
                return keys;
            }
        } catch (KeyFileUnusable e) {
            throw new BackupFailed(String.valueOf(e.getMessage()), e);
        }
        throw new BackupFailed("The key file " + keys + " is not the one of this backup: with it nobody could read the"
                + " names, contacts and narratives in it.");
    }

    /** Those of PostgreSQL alone say nothing of rows. */
    private void requireSameMigrations(Flyway flyway) throws IOException {
        Set<String> here = Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getVersion() != null)
                .map(migration -> migration.getVersion().getVersion())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>(manifest.migrations());
        Set<String> ofPostgres = versionsOfPostgresAlone();
        here.removeAll(ofPostgres);
        there.removeAll(ofPostgres);
        if (!here.equals(there)) {
            throw new BackupFailed("The backup was made of tables of another release (migrations "
                    + different(there, here) + "): restore it with the release that made it, and start the newer one on"
                    + " what was restored.");
        }
    }

    private static Set<String> different(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        all.removeIf(version -> one.contains(version) && other.contains(version));
        return all;
    }

    private static Set<String> versionsOfPostgresAlone() throws IOException {
        Set<String> versions = new TreeSet<>();
        for (Resource migration : new PathMatchingResourcePatternResolver().getResources(ONLY_POSTGRES)) {
            String name = String.valueOf(migration.getFilename());
            versions.add(name.substring(1, name.indexOf("__")));
        }
        return versions;
    }

    static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(all::add);
        } catch (NoSuchFileException e) {
            return;
        }
        for (Path file : all.reversed()) {
            Files.delete(file);
        }
    }

    /** As much of the application as owns tables; no {@code @Configuration}, or the service would find it. */
    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    @Import(DatabaseConfiguration.class)
    static class Target {}
}
