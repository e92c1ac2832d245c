package org.redress.command.imports;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redress.events.FileFailure;

/**
 * What became of a file, for a person to read. Of its rows each was {@code imported}, was {@code alreadyPresent} or was
 * {@code rejected}.
 *
 * @param failure why it failed, in English; null unless it did
 * @param failureCode the same for whoever says it in another language; null where it failed before there were codes
 * @param failureArguments what stands in the gaps of its sentence
 * @param rejections why rows were rejected, the most frequent reason first
 * @param warnings what is odd about rows that were not rejected, likewise
 * @param firstDay the first on which one of its complaints was received; null where no row tells
 * @param lastDay the last such day
 * @param worked the time spent on it, without waits and pauses
 */
record ImportSummary(
        ImportState state,
        @Nullable String failure,
        @Nullable FileFailure failureCode,
        List<String> failureArguments,
        long rows,
        long imported,
        long alreadyPresent,
        long rejected,
        long warned,
        List<JdbcReasons.Counted> rejections,
        List<JdbcReasons.Counted> warnings,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Duration worked) {

    static ImportSummary of(Import known, JdbcReasons reasons) {
        Tally tally = known.tally();
        return new ImportSummary(
                known.state(),
                known.failure() == null ? null : known.failure().sentence(),
                known.failure() == null ? null : known.failure().code(),
                known.failure() == null ? List.of() : known.failure().arguments(),
                tally.rows(),
                tally.imported(),
                tally.alreadyPresent(),
                tally.rejected(),
                tally.warnings(),
                reasons.mostFrequent(known.id(), RemarkKind.REJECTION),
                reasons.mostFrequent(known.id(), RemarkKind.WARNING),
                tally.days() == null ? null : tally.days().first(),
                tally.days() == null ? null : tally.days().last(),
                tally.worked());
    }

    /** The same as lines for a terminal. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        rejections.forEach(reason -> lines.add(lineOf("rejected", reason)));
        warnings.forEach(reason -> lines.add(lineOf("warned of", reason)));
        if (firstDay != null) {
            lines.add("Its complaints were received from " + firstDay + " to " + lastDay + ".");
        }
        lines.add("It took " + inWords(worked) + ".");
        return lines;
    }

    private static String lineOf(String done, JdbcReasons.Counted reason) {
        String subject = reason.field().isEmpty() ? "the row" : reason.field();
        return String.format(Locale.ROOT, "%,9d %s: %s %s", reason.times(), done, subject, reason.reason());
    }

    /** A length of time in its two largest units. */
    static String inWords(Duration time) {
        if (time.toMinutes() == 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
        }
        return time.toHours() == 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toHours() + " h " + time.toMinutesPart() + " min";
    }
}
