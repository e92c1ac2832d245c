package org.redress.query.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One file and how far it has come.
 *
 * @param failure why it failed; null unless it did
 * @param startedAt null while it waits
 * @param endedAt null until it ends
 * @param worked the time spent on it, without waits and pauses
 * @param firstDay the first on which one of its complaints was received; null while no row told
 * @param lastDay the last such day
 * @param rowsPerSecond lately; null unless it runs, and while nobody knows
 * @param bytesPerSecond likewise
 */
record FileImport(
        String id,
        FileFormat format,
        Standing state,
        @Nullable Said failure,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long bytes,
        long bytesRead,
        long imported,
        long alreadyPresent,
        long rejected,
        long warnings,
        Duration worked,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Double rowsPerSecond,
        @Nullable Double bytesPerSecond) {

    private static final int WHOLE = 100;

    /** Its place in the list, the newest first. */
    record Cursor(Instant submittedAt, String id) {
        /** Before everything that is ever submitted. */
        static final Cursor BEGINNING = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), "");
    }

    Cursor cursor() {
        return new Cursor(submittedAt, id);
    }

    /** Decided so far: each was imported, was there before, or was rejected. */
    public long rows() {
        return imported + alreadyPresent + rejected;
    }

    public boolean hasEnded() {
        return state.hasEnded();
    }

    /** How many hundredths of the file are decided; all only once it is done. */
    public int percent() {
        if (state == Standing.DONE) {
            return WHOLE;
        }
        return bytes == 0 ? 0 : (int) Math.min(WHOLE - 1, bytesRead * WHOLE / bytes);
    }

    /** Rows a second: lately while that is known, else over all the time that it worked; null before any. */
    public @Nullable Long speed() {
        if (rowsPerSecond != null) {
            return Math.round(rowsPerSecond);
        }
        return worked.toMillis() == 0 ? null : rows() * 1_000 / worked.toMillis();
    }

    /** About how long the rest takes; null while nobody knows. */
    public @Nullable Duration remaining() {
        return bytesPerSecond == null || bytesPerSecond <= 0
                ? null
                : Duration.ofSeconds((long) Math.ceil(Math.max(0, bytes - bytesRead) / bytesPerSecond));
    }
}
