package org.redress.analytics.mining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.analytics.store.Asking;

/** Asks how much happened day by day, by the days of a zone. */
final class Days {
    private static final long MICROS_OF_DAY = 86_400_000_000L;

    /** Whole days that are added before and taken away after a division, which rounds towards zero. */
    private static final long DAYS_BEFORE = 10_000_000L;

    private static final String COUNTS = """
            select %s as day, count(*) as count
              from %s
             group by day
            """;

    private Days() {}

    /** What is counted for one day. */
    private static final class Counted {
        private long events;
        private long begun;
        private long ended;
    }

    /** @throws TooManyDays where the selected cases reach over more */
    static Trend of(Asking asking, LogFilter filter, ZoneId zone) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        NavigableMap<Long, Counted> days = new TreeMap<>();
        Optional<String> shifted = shift("ended", asking, selected, zone);
        if (shifted.isEmpty()) {
            return new Trend(asking.position(), List.of());
        }
        String shift = shifted.get();
        asking.each(
                COUNTS.formatted(day("happened", shift), "event where happened is not null " + selected.ofEvents()),
                selected.values(),
                row -> counted(days, row.getLong("day")).events = row.getLong("count"));
        asking.each(
                COUNTS.formatted(day("began", shift), selected.timed()),
                selected.values(),
                row -> counted(days, row.getLong("day")).begun = row.getLong("count"));
        asking.each(
                COUNTS.formatted(day("ended", shift), selected.timed()),
                selected.values(),
                row -> counted(days, row.getLong("day")).ended = row.getLong("count"));
        return new Trend(asking.position(), items(days));
    }

    /**
     * The day on which cases began, as an expression; empty where no time of any case is known.
     *
     * @throws TooManyDays where they began over more
     */
    static Optional<String> ofBeginnings(Asking asking, SelectedCases selected, ZoneId zone) {
        return shift("began", asking, selected, zone).map(shift -> day("began", shift));
    }

    /**
     * The day of a column with moments of the cases, as an expression; empty where no time of any case is known.
     *
     * @throws TooManyDays where the cases reach over more
     */
    static Optional<String> ofMoments(String column, Asking asking, SelectedCases selected, ZoneId zone) {
        return shift("ended", asking, selected, zone).map(shift -> day(column, shift));
    }

    /** What the clocks are ahead of UTC from when the first case began to the latest of a column; empty where none is known. */
    private static Optional<String> shift(String until, Asking asking, SelectedCases selected, ZoneId zone) {
        return asking
                .rows(
                        "select min(began) as earliest, max(%s) as latest from kase %s having count(began) > 0"
                                .formatted(until, selected.ofCases()),
                        selected.values(),
                        row -> shift(
                                zone, Lengths.instant(row.getLong("earliest")), Lengths.instant(row.getLong("latest"))))
                .stream()
                .findFirst();
    }

    private static List<Trend.Day> items(NavigableMap<Long, Counted> days) {
        List<Trend.Day> items = new ArrayList<>();
        for (long day = days.firstKey(); day <= days.lastKey(); day++) {
            Counted counted = days.getOrDefault(day, new Counted());
            items.add(new Trend.Day(LocalDate.ofEpochDay(day), counted.events, counted.begun, counted.ended));
        }
        return items;
    }

    private static Counted counted(Map<Long, Counted> days, long day) {
        return days.computeIfAbsent(day, first -> new Counted());
    }

    private static String day(String column, String shift) {
        return "((%1$s + %2$s) // %3$d - %4$d)::integer"
                .formatted(column, shift.formatted(column), MICROS_OF_DAY, DAYS_BEFORE);
    }

    /** What the clocks of the zone are ahead of UTC, as an expression over a column: every change of the clocks between. */
    private static String shift(ZoneId zone, Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(to, zone);
        if (first.plusDays(TooManyDays.DAYS_MAX).compareTo(last) <= 0) {
            throw new TooManyDays(first, last);
        }
        StringBuilder shift = new StringBuilder("case ");
        Instant after = from;
        for (ZoneOffsetTransition next = zone.getRules().nextTransition(after);
                next != null && !next.getInstant().isAfter(to);
                next = zone.getRules().nextTransition(next.getInstant())) {
            shift.append(
                    "when %%1$s < %d then %d ".formatted(SelectedCases.micros(next.getInstant()), micros(zone, after)));
            after = next.getInstant();
        }
        return shift.append("when true then %d end".formatted(micros(zone, after)))
                .toString();
    }

    private static long micros(ZoneId zone, Instant at) {
        return zone.getRules().getOffset(at).getTotalSeconds() * 1_000_000L + DAYS_BEFORE * MICROS_OF_DAY;
    }
}
