package org.redress.command.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.FileFailure;

/**
 * An import as its sender sees it. Of the rows decided so far, each was {@code imported}, was {@code alreadyPresent} or
 * was {@code rejected}: together they are {@code rows}. A file that comes for the first time has nothing present; one
 * that comes again has nothing imported.
 *
 * @param failure why it failed, in English; null unless it did
 * @param failureCode the same for whoever says it in another language; null where it failed before there were codes
 * @param failureArguments what stands in the gaps of its sentence
 * @param rows decided so far; all of the file's once it is done
 * @param imported rows whose complaint this import added
 * @param alreadyPresent rows whose complaint was known, from an earlier import or an earlier row
 * @param warnings remarks about rows that were not rejected
 * @param progress the part of the file that is decided, 0 to 1
 * @param rowsPerSecond of the last half minute while it runs; else of all the time that it worked
 * @param remaining about how long the rest takes; null unless it runs, and while nobody knows
 * @param worked the time spent on it, without waits and pauses
 * @param firstDay the first on which one of its complaints was received; null while no row told
 * @param lastDay the last such day
 */
record ImportView(
        String id,
        String format,
        ImportState state,
        @Nullable String failure,
        @Nullable FileFailure failureCode,
        List<String> failureArguments,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long rows,
        long imported,
        long alreadyPresent,
        long rejected,
        long warnings,
        double progress,
        double rowsPerSecond,
        @Nullable Duration remaining,
        Duration worked,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    static ImportView of(Import known) {
        Tally tally = known.tally();
        return new ImportView(
                known.id(),
                known.readAs().format().kebab(),
                known.state(),
                known.failure() == null ? null : known.failure().sentence(),
                known.failure() == null ? null : known.failure().code(),
                known.failure() == null ? List.of() : known.failure().arguments(),
                known.submittedAt(),
                known.startedAt(),
                known.endedAt(),
                tally.rows(),
                tally.imported(),
                tally.alreadyPresent(),
                tally.rejected(),
                tally.warnings(),
                known.progress(),
                known.speed() == null ? tally.rowsPerSecond() : known.speed().rowsPerSecond(),
                known.remaining(),
                tally.worked(),
                tally.days() == null ? null : tally.days().first(),
                tally.days() == null ? null : tally.days().last());
    }
}
