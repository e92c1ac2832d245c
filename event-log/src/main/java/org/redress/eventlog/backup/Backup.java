package org.redress.eventlog.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Installation;
import org.redress.eventlog.personal.KeyFileAnswer;
import org.redress.eventlog.personal.KeyFileUnusable;

/**
 * Makes a backup of one moment while commands go on: every table as it was then, the files of imports under way, and
 * the key file. Views are in it too, as far as they had come: a restored service answers at once and goes on from there.
 */
final class Backup {
    /** Where the files of imports under way lie in the data folder, sealed; each is named by its import's id. */
    static final String IMPORTS = "imports";

    static final String KEY_FILE = "redress.key";

    private static final Pattern IMPORT_ID = Pattern.compile("[0-9a-f-]{1,36}");
    private static final String PERMISSION_DENIED = "42501";

    private static final List<TableShape.Column> HEAD = List.of(
            new TableShape.Column("tenant", ColumnKind.TEXT),
            new TableShape.Column("position", ColumnKind.WHOLE_NUMBER));

    /**
     * What somebody wants.
     *
     * @param to the folder to be made
     * @param keysTo a folder for the copy of the key file; null for the backup's own
     */
    record Order(Path to, @Nullable Path keysTo) {}

    private final DataSource database;
    private final Installation installation;
    private final Clock clock;

    /** @param database as whoever owns the tables, or may read all of them */
    Backup(DataSource database, Installation installation, Clock clock) {
        this.database = database;
        this.installation = installation;
        this.clock = clock;
    }

    /** Makes it. @throws BackupFailed for whatever reason; what was begun lies there without a manifest */
    Manifest make(Order order, Telling telling) {
        try {
            BackupFolder folder = BackupFolder.makeAt(order.to());
            // Before the moment and after it: a file that is removed meanwhile is the first copy's, a new one the
            // second's.
            copyImports(folder);
            Instant madeAt = clock.instant();
            try (Snapshot snapshot = Snapshot.of(database)) {
                Manifest manifest = write(snapshot, folder, order, madeAt, telling);
                folder.finish(manifest);
                return manifest;
            }
        } catch (SQLException e) {
            throw new BackupFailed(sentenceOf(e), e);
        } catch (IOException | UncheckedIOException e) {
            throw new BackupFailed("The backup cannot be written to " + order.to() + ": " + nameOf(e) + ".", e);
        }
    }

    private Manifest write(Snapshot snapshot, BackupFolder folder, Order order, Instant madeAt, Telling telling)
            throws SQLException, IOException {
        List<TableShape> shapes = Tables.of(snapshot.connection());
        copyImports(folder);
        Manifest.Keys keys = copyKeys(snapshot, folder, order);
        Map<String, Long> heads = heads(snapshot);
        long events = heads.values().stream().mapToLong(Long::longValue).sum();
        LogFingerprints fingerprints = new LogFingerprints(shapes.getFirst());
        List<Manifest.Table> tables = new ArrayList<>();
        for (TableShape shape : shapes) {
            boolean isLog = shape.name().equals(Tables.EVENT);
            String file = "tables/" + shape.name() + ".jsonl.gz";
            long[] rows = {0};
            folder.writeLines(file, to -> {
                try {
                    snapshot.rows(shape, values -> {
                        byte[] line = RowText.line(values);
                        write(line, to);
                        rows[0]++;
                        if (isLog) {
                            fingerprints.add(values, line);
                            telling.progress("the log", rows[0], events, "events");
                        } else {
                            telling.progress(shape.name(), rows[0], "rows");
                        }
                    });
                } catch (SQLException e) {
                    throw new BackupFailed(sentenceOf(e), e);
                }
            });
            tables.add(new Manifest.Table(shape, file, rows[0]));
        }
        List<LogFingerprints.Log> logs = fingerprints.logs();
        requireWhole(logs, heads);
        return new Manifest(
                Manifest.FORM,
                Manifest.ABOUT,
                madeAt,
                snapshot.product(),
                installation.tenant(),
                List.copyOf(Tables.migrations(snapshot.connection())),
                logs,
                keys,
                List.copyOf(tables),
                folder.written().toList());
    }

    private static void write(byte[] line, OutputStream to) {
        try {
            to.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far each tenant's log goes, as its head says. */
    private static Map<String, Long> heads(Snapshot snapshot) throws SQLException {
        Map<String, Long> heads = new TreeMap<>();
        snapshot.query("select tenant, position from log_head where position > 0", HEAD, head -> {
            if (head[0] instanceof String tenant && head[1] instanceof Long position) {
                heads.put(tenant, position);
            }
        });
        return heads;
    }

    private static void requireWhole(List<LogFingerprints.Log> logs, Map<String, Long> heads) {
        Map<String, Long> found = new TreeMap<>();
        logs.forEach(log -> found.put(log.tenant(), log.position()));
        if (!found.equals(heads)) {
            throw new BackupFailed("The log does not end where its head says; no backup of it would be whole.");
        }
    }

    /** The key file that the database knows, and no other: a backup with a strange one would be found out too late. */
    private Manifest.Keys copyKeys(Snapshot snapshot, BackupFolder folder, Order order)
            throws SQLException, IOException {
        String remembered = remembered(snapshot);
        if (remembered == null) {
            return new Manifest.Keys(null, null);
        }
        Path keyFile = installation.keyFile();
        try {
            if (!KeyFileAnswer.of(keyFile, installation.tenant()).equals(remembered)) {
                throw new BackupFailed("The key file " + keyFile + " is not the one of this database.");
            }
        } catch (KeyFileUnusable e) {
            throw new BackupFailed(e.getMessage() + " A backup without it would open nobody's words.", e);
        }
        Path elsewhere = order.keysTo();
        if (elsewhere == null) {
            folder.copy(keyFile, KEY_FILE);
            return new Manifest.Keys(remembered, KEY_FILE);
        }
        KeyFileCopy.at(elsewhere.resolve(KEY_FILE)).take(keyFile);
        return new Manifest.Keys(remembered, null);
    }

    private @Nullable String remembered(Snapshot snapshot) throws SQLException {
        String[] found = new String[1];
        List<TableShape.Column> columns = List.of(
                new TableShape.Column("tenant", ColumnKind.TEXT), new TableShape.Column("answer", ColumnKind.TEXT));
        snapshot.query("select tenant, answer from key_file", columns, row -> {
            if (Objects.equals(row[0], installation.tenant())) {
                found[0] = String.valueOf(row[1]);
            }
        });
        return found[0];
    }

    private void copyImports(BackupFolder folder) throws IOException {
        Path imports = installation.dataFolder().resolve(IMPORTS);
        if (!Files.isDirectory(imports)) {
            return;
        }
        try (Stream<Path> files = Files.list(imports)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (IMPORT_ID.matcher(name).matches()) {
                    folder.copy(file, IMPORTS + "/" + name);
                }
            }
        }
    }

    private static String sentenceOf(SQLException fault) {
        return PERMISSION_DENIED.equals(fault.getSQLState())
                ? "This user of the database may not read all that a backup holds: name the owner of the tables by"
                        + " --spring.flyway.user and --spring.flyway.password, as for a start that migrates."
                : "The database did not give what was asked (SQLState " + fault.getSQLState() + ").";
    }

    private static String nameOf(Exception fault) {
        Throwable cause = fault instanceof UncheckedIOException ? fault.getCause() : fault;
        return cause == null ? "no reason" : cause.getClass().getSimpleName();
    }
}
