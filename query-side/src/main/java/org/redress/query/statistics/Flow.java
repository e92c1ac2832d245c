package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came and what was closed, month by month. */
record Flow(List<Month> months) {

    /**
     * A month; what is null was not told.
     *
     * @param first its first day
     */
    record Month(
            LocalDate first,
            @Nullable Count received,
            @Nullable Count closed) {

        /** The larger of the two. */
        long most() {
            return Math.max(received == null ? 0 : received.valueOrNone(), closed == null ? 0 : closed.valueOrNone());
        }
    }

    static Flow of(Volumes received, Volumes closed) {
        TreeMap<LocalDate, Month> months = new TreeMap<>();
        points(received).forEach(point -> months.put(point.from(), new Month(point.from(), point.count(), null)));
        points(closed).forEach(point -> {
            Month month = months.get(point.from());
            months.put(point.from(), new Month(point.from(), month == null ? null : month.received(), point.count()));
        });
        return new Flow(List.copyOf(months.values()));
    }

    private static List<Volumes.Point> points(Volumes volumes) {
        return volumes.series().isEmpty()
                ? List.of()
                : volumes.series().getFirst().points();
    }
}
