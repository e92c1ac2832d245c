package org.redress.eventlog.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Puts the rows of a backup into the empty tables of a database, and reads the log back to prove it equal. */
final class Refill {
    /** Rows of one batch. */
    private static final int ROWS_MAX = 500;

    /** Characters of one batch: rows may be long. */
    private static final int CHARACTERS_MAX = 2_000_000;

    private final BackupFolder folder;
    private final Manifest manifest;
    private final Connection connection;
    private final boolean inParts;
    private final Telling telling;

    /**
     * @param connection in a transaction, which the caller ends
     * @param inParts whether each batch is committed, where a database that is not finished is thrown away as a whole
     */
    Refill(BackupFolder folder, Manifest manifest, Connection connection, boolean inParts, Telling telling) {
        this.folder = folder;
        this.manifest = manifest;
        this.connection = connection;
        this.inParts = inParts;
        this.telling = telling;
    }

    void run() throws SQLException, IOException {
        List<TableShape> targets = Tables.inOrderOfReferences(connection, Tables.of(connection));
        requireSameTables(targets);
        for (TableShape target : targets) {
            requireEmpty(target);
        }
        Map<String, Manifest.Table> tables = new LinkedHashMap<>();
        manifest.tables().forEach(table -> tables.put(table.shape().name(), table));
        for (TableShape target : targets) {
            Manifest.Table table = tables.get(target.name());
            if (table != null) {
                fill(table);
            }
        }
        proveEqual();
    }

    private void requireSameTables(List<TableShape> targets) {
        Map<String, TableShape> known = targets.stream().collect(Collectors.toMap(TableShape::name, each -> each));
        for (Manifest.Table table : manifest.tables()) {
            TableShape target = known.remove(table.shape().name());
            if (target == null || !target.takesRowsOf(table.shape())) {
                throw new BackupFailed("The table " + table.shape().name()
                        + " of the backup is not as this program makes it: restore with the program that made it.");
            }
        }
        if (!known.isEmpty()) {
            throw new BackupFailed("The backup has no table " + known.keySet() + ", which this program needs: restore"
                    + " with the program that made it.");
        }
    }

    private void requireEmpty(TableShape table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(1);
            try (ResultSet row = statement.executeQuery("select 1 from " + table.name())) {
                if (row.next()) {
                    throw new BackupFailed("The database is not empty, its table " + table.name()
                            + " has rows: restore into one that was just made.");
                }
            }
        }
    }

    private void fill(Manifest.Table table) throws SQLException, IOException {
        List<TableShape.Column> columns = table.shape().columns();
        String sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table.shape().name(),
                        table.shape().columnNames(),
                        columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
        long rows = 0;
        int batchRows = 0;
        long batchCharacters = 0;
        try (BufferedReader lines = folder.readLines(table.file());
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode values = RowText.values(line);
                for (int index = 0; index < columns.size(); index++) {
                    columns.get(index).kind().write(insert, index + 1, values.get(index));
                }
                insert.addBatch();
                rows++;
                batchRows++;
                batchCharacters += line.length();
                if (batchRows == ROWS_MAX || batchCharacters > CHARACTERS_MAX) {
                    write(insert);
                    batchRows = 0;
                    batchCharacters = 0;
                    telling.progress("restoring " + table.shape().name(), rows, table.rows(), "rows");
                }
            }
            if (batchRows > 0) {
                write(insert);
            }
        }
        if (rows != table.rows()) {
            throw new BackupFailed("The file " + table.file() + " has " + rows + " rows instead of " + table.rows()
                    + ": this is not what was written.");
        }
    }

    private void write(PreparedStatement insert) throws SQLException {
        insert.executeBatch();
        if (inParts) {
            connection.commit();
        }
    }

    /** Out of the database again, by the same columns: the same lines have the same fingerprint. */
    private void proveEqual() throws SQLException {
        TableShape event = manifest.tables().stream()
                .map(Manifest.Table::shape)
                .filter(shape -> shape.name().equals(Tables.EVENT))
                .findFirst()
                .orElseThrow(() -> new BackupFailed("The backup has no log."));
        LogFingerprints found = new LogFingerprints(event);
        long[] read = {0};
        Snapshot.readLazily(connection);
        Snapshot.each(
                connection,
                "select " + event.columnNames() + " from event order by tenant, position",
                event.columns(),
                values -> {
                    found.add(values, RowText.line(values));
                    telling.progress("reading the log back", ++read[0], manifest.events(), "events");
                });
        if (!found.logs().equals(manifest.log())) {
            throw new BackupFailed("The log that was restored is not the one of the manifest; nothing of it is kept.");
        }
    }
}
