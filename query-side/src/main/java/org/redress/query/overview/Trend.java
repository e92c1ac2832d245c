package org.redress.query.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Complaints received per week.
 *
 * @param weeks the last {@value #WEEKS_SHOWN}, the last of them not over yet
 * @param usual between which counts the weeks before them usually lay; null where these are too few
 */
record Trend(List<Week> weeks, @Nullable UsualRange usual) {
    /** About four months: what a supervisor remembers. */
    static final int WEEKS_SHOWN = 18;

    /** Half a year before them is what they are compared with. */
    static final int WEEKS_COMPARED_MAX = 26;

    /** What can truly be said of the weeks. */
    enum Finding {
        /** Nothing came in them. */
        NONE,
        /** There is nothing to compare them with. */
        PLAIN,
        MORE,
        FEWER,
        /** Some had more than usual, others fewer. */
        UNSTEADY,
        USUAL
    }

    /** The first day that is needed to tell the trend of today. */
    static LocalDate begin(LocalDate today) {
        return Week.mondayOf(today).minusWeeks(WEEKS_SHOWN - 1L + WEEKS_COMPARED_MAX);
    }

    /**
     * The trend.
     *
     * @param perDay from {@link #begin} on
     * @param first when the first case of all came: weeks before its own, and that one, tell nothing
     */
    static Trend of(NavigableMap<LocalDate, Long> perDay, Optional<LocalDate> first, LocalDate today) {
        LocalDate shownFrom = Week.mondayOf(today).minusWeeks(WEEKS_SHOWN - 1L);
        List<Week> shown = weeks(shownFrom, today.plusDays(1), perDay, today);
        LocalDate firstWhole = first.map(day -> Week.mondayOf(day).plusWeeks(1)).orElse(shownFrom);
        LocalDate comparedFrom = firstWhole.isAfter(begin(today)) ? firstWhole : begin(today);
        List<Long> compared = weeks(comparedFrom, shownFrom, perDay, today).stream()
                .map(Week::received)
                .toList();
        return new Trend(shown, UsualRange.of(compared).orElse(null));
    }

    private static List<Week> weeks(
            LocalDate from, LocalDate until, NavigableMap<LocalDate, Long> perDay, LocalDate today) {
        return Stream.iterate(from, monday -> monday.isBefore(until), monday -> monday.plusWeeks(1))
                .map(monday -> new Week(
                        monday,
                        perDay.subMap(monday, monday.plusWeeks(1)).values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        !monday.plusWeeks(1).isAfter(today)))
                .toList();
    }

    Finding finding() {
        if (weeks.stream().allMatch(week -> week.received() == 0)) {
            return Finding.NONE;
        }
        if (usual == null) {
            return Finding.PLAIN;
        }
        if (above() > 0) {
            return below() > 0 ? Finding.UNSTEADY : Finding.MORE;
        }
        return below() > 0 ? Finding.FEWER : Finding.USUAL;
    }

    /** How many weeks had more than usual. */
    long above() {
        return weeks.stream().filter(this::isAbove).count();
    }

    /** How many had fewer; a week that is not over may still have its share. */
    long below() {
        return weeks.stream().filter(this::isBelow).count();
    }

    boolean isAbove(Week week) {
        return usual != null && usual.isAbove(week.received());
    }

    boolean isBelow(Week week) {
        return usual != null && week.whole() && usual.isBelow(week.received());
    }
}
