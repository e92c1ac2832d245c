package org.redress.query.replica;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.CsvColumns;
import org.redress.analytics.formats.UnreadableLog;
import org.redress.analytics.mining.LogSummary;
import org.redress.analytics.store.Classifier;

/**
 * A log of another system, as far as it has come.
 *
 * @param format null as long as nobody has looked
 * @param columns of a CSV; null where they are recognised by their names
 * @param changedAt when somebody last worked on it
 * @param bytes of the file, as it was sent
 * @param bytesRead of it by now
 * @param sha256 of the file in hexadecimal; null before all of it was here
 * @param has null before it is ready
 * @param failure null unless it failed
 */
public record ImportedLog(
        String id,
        String name,
        @Nullable LogFormat format,
        Classifier classifier,
        @Nullable CsvColumns columns,
        LogState state,
        String uploadedBy,
        Instant uploadedAt,
        Instant changedAt,
        long bytes,
        long bytesRead,
        @Nullable String sha256,
        @Nullable Contents has,
        @Nullable Failure failure) {

    /** How much there is in a log. */
    public record Contents(
            long cases,
            long events,
            long variants,
            long activities,
            @Nullable Instant from,
            @Nullable Instant to) {
        public static Contents of(LogSummary summary) {
            return new Contents(
                    summary.cases(),
                    summary.events(),
                    summary.variants(),
                    summary.activities().size(),
                    summary.from(),
                    summary.to());
        }
    }

    /**
     * Why a file cannot be taken in.
     *
     * @param line from 1; 0 where no line is to blame
     * @param detail the name or value in question; empty where there is none
     */
    public record Failure(UnreadableLog.Reason reason, long line, String detail) {
        static Failure of(UnreadableLog unreadable) {
            return new Failure(unreadable.reason(), unreadable.line(), unreadable.detail());
        }
    }

    /** How much of the file has been read, 0 to 1. */
    public double progress() {
        return switch (state) {
            case ARRIVING -> 0;
            case READING, FAILED -> bytes == 0 ? 0 : Math.min(1, (double) bytesRead / bytes);
            case READY -> 1;
        };
    }
}
