package org.redress.eventlog.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a whole backup says of itself; written last, so that a folder without one is no backup.
 *
 * @param form of the folder; a program refuses those it does not know
 * @param madeAt the moment from which the backup is, by the clock of who made it
 * @param database what it was made of, for people
 * @param tenant whose key file it holds or names
 * @param migrations versions that made the tables what they are
 * @param log how far the log of each tenant goes, and its fingerprint
 * @param keys by what the key file is known
 * @param tables with the number of their rows
 * @param files everything in the folder but the manifest itself
 */
record Manifest(
        int form,
        String about,
        Instant madeAt,
        String database,
        String tenant,
        List<String> migrations,
        List<LogFingerprints.Log> log,
        Keys keys,
        List<Table> tables,
        List<FileEntry> files) {
    /** The only form that there is so far. */
    static final int FORM = 1;

    static final String ABOUT = "A backup of Redress. Whoever has it together with its key file can read every personal"
            + " word of everybody who had not been erased by then; guard it as you guard the database.";

    /**
     * The tenant's key file.
     *
     * @param answer what it answers in the table key_file; null where nothing was ever sealed
     * @param file its place in the backup; null where it was written elsewhere
     */
    record Keys(@Nullable String answer, @Nullable String file) {}

    /** A table, and how many rows the backup has of it. */
    record Table(TableShape shape, String file, long rows) {}

    /** A file, by its place within the folder with slashes. */
    record FileEntry(String path, long bytes, String sha256) {}

    /** Events of all tenants. */
    long events() {
        return log.stream().mapToLong(LogFingerprints.Log::position).sum();
    }

    long bytes() {
        return files.stream().mapToLong(FileEntry::bytes).sum();
    }

    /** The files by their places. */
    Map<String, FileEntry> filesByPath() {
        Map<String, FileEntry> byPath = new TreeMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        return byPath;
    }
}
