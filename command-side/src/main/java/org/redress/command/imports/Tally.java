package org.redress.command.imports;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come. Every row of the file counts once: it was imported, it was present already, or it was
 * rejected.
 *
 * @param lastLine the last line that was decided; 0 before the first
 * @param bytesRead how far into the file that is
 * @param imported rows whose complaint this import added to the log
 * @param alreadyPresent rows whose complaint the log had before: from an earlier import, or an earlier row of this file
 * @param rejected rows that prove nothing
 * @param warnings remarks about rows that are odd and not rejected
 * @param worked time spent on it, without waits and stops
 * @param days when its complaints were received; null as long as no row told
 */
record Tally(
        long lastLine,
        long bytesRead,
        long imported,
        long alreadyPresent,
        long rejected,
        long warnings,
        Duration worked,
        @Nullable Days days) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, Duration.ZERO, null);

    /** The rows decided so far. */
    long rows() {
        return imported + alreadyPresent + rejected;
    }

    /** Rows decided per second of work; 0 before any time was spent. */
    double rowsPerSecond() {
        return worked.isZero() ? 0 : rows() * 1_000.0 / Math.max(1, worked.toMillis());
    }
}
