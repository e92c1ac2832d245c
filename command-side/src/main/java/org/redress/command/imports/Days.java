package org.redress.command.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;

/** The days from the first to the last on which complaints of a file were received, both included. */
record Days(LocalDate first, LocalDate last) {

    /**
     * The days of these rows; null where none of them has one.
     *
     * @param zone in which moments have their day; null for a source that tells days only
     */
    static @Nullable Days of(Collection<ReadRow.Usable> rows, @Nullable ZoneId zone) {
        return rows.stream()
                .flatMap(row -> dayOf(row, zone == null ? ZoneOffset.UTC : zone).stream())
                .map(day -> new Days(day, day))
                .reduce(Days::and)
                .orElse(null);
    }

    /** Both together; null where neither is known. */
    static @Nullable Days of(@Nullable Days some, @Nullable Days more) {
        if (some == null || more == null) {
            return some == null ? more : some;
        }
        return some.and(more);
    }

    private Days and(Days other) {
        return new Days(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    /** A row's first fact is that the complaint was received. */
    private static Optional<LocalDate> dayOf(ReadRow.Usable row, ZoneId zone) {
        return row.facts().stream().findFirst().flatMap(received -> switch (received.occurred()) {
            case Occurred.On on -> Optional.of(on.day());
            case Occurred.At at -> Optional.of(LocalDate.ofInstant(at.instant(), zone));
            case Occurred.Sometime sometime -> Optional.empty();
        });
    }
}
