package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.redress.query.reading.SmallGroups;

/**
 * How many cases passed a milestone in each period, from the first to the last in which one did.
 *
 * @param undated how many passed it on a day that nobody knows: they are in no period
 */
record Volumes(Milestone milestone, Period per, Count total, Count undated, List<Series> series, Told told) {
    /** Periods in one answer: five years by the day. */
    static final int PERIODS_MAX = 2_000;

    /** Groups that are told apart; the smaller ones are told together. */
    static final int GROUPS_MAX = 12;

    /**
     * The periods of one group.
     *
     * @param keys the values by which the group was made; none where nothing was told apart, null for all other groups
     */
    record Series(@Nullable List<String> keys, List<Point> points) {}

    /**
     * @param period what the period is called
     * @param from its first day
     * @param before the first day behind it
     */
    record Point(String period, LocalDate from, LocalDate before, Count count) {}

    /** How many of a group passed it in a period; without keys those of all other groups. */
    record Counted(@Nullable List<String> keys, LocalDate first, long count) {}

    /** How the figures are asked for. */
    record Asked(Selection selection, Period per, Grouping grouping) {
        Milestone milestone() {
            return selection.milestoneOrReceipt();
        }

        Unit unit() {
            return milestone() == Milestone.CLOSED ? Unit.CLOSINGS : grouping.unit();
        }
    }

    static Volumes of(Asked asked, List<Counted> counted, long undated, SmallGroups small, Told told) {
        List<LocalDate> periods = periods(asked.per(), counted);
        Map<List<String>, NavigableMap<LocalDate, Long>> byGroup = new LinkedHashMap<>();
        counted.forEach(each -> byGroup.computeIfAbsent(keyOf(each), key -> new TreeMap<>())
                .merge(each.first(), each.count(), Long::sum));
        List<List<String>> groups = List.copyOf(byGroup.keySet());
        long[][] counts = groups.stream()
                .map(byGroup::get)
                .map(ofGroup -> periods.stream()
                        .mapToLong(first -> ofGroup.getOrDefault(first, 0L))
                        .toArray())
                .toArray(long[][]::new);
        boolean[][] hidden = small.hidden(counts);
        Links links = new Links(asked.selection());
        long total = counted.stream().mapToLong(Counted::count).sum();
        List<Series> series = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<String> keys = groups.get(group).equals(OTHERS) ? null : groups.get(group);
            int row = group;
            series.add(new Series(
                    keys,
                    IntStream.range(0, periods.size())
                            .mapToObj(at -> point(
                                    asked, keys, periods.get(at), hidden[row][at] ? null : counts[row][at], links))
                            .toList()));
        }
        return new Volumes(
                asked.milestone(),
                asked.per(),
                count(total, asked.unit(), links.with(Map.of("milestone", asked.milestone())), small),
                count(undated, Unit.CASES, links.with(Map.of("milestone", asked.milestone(), "undated", true)), small),
                series,
                told);
    }

    /** What no list of keys is: the cases of all groups that are not told apart. */
    private static final List<String> OTHERS = List.of("", "", "");

    private static List<String> keyOf(Counted counted) {
        return counted.keys() == null ? OTHERS : counted.keys();
    }

    private static Count count(long value, Unit unit, String cases, SmallGroups small) {
        return small.tells(value) ? new Count(value, unit, null, cases) : new Count(null, unit, null, null);
    }

    private static Point point(
            Asked asked, @Nullable List<String> keys, LocalDate first, @Nullable Long count, Links links) {
        LocalDate next = asked.per().next(first);
        Map<String, Object> span = Map.of(
                "milestone",
                asked.milestone(),
                "from",
                later(first, asked.selection().from()),
                "before",
                earlier(next, asked.selection().before()));
        String cases = (keys == null || count == null) ? null : links.of(asked.grouping(), keys, span);
        return new Point(asked.per().name(first), first, next, new Count(count, asked.unit(), null, cases));
    }

    /** A period that begins before the selection is told as far as that goes. */
    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }

    private static List<LocalDate> periods(Period per, List<Counted> counted) {
        List<LocalDate> firsts = counted.stream().map(Counted::first).sorted().toList();
        List<LocalDate> periods = new ArrayList<>();
        if (!firsts.isEmpty()) {
            LocalDate last = firsts.getLast();
            for (LocalDate first = firsts.getFirst(); !first.isAfter(last); first = per.next(first)) {
                periods.add(first);
                if (periods.size() > PERIODS_MAX) {
                    throw new InvalidInput("per", "makes more than " + PERIODS_MAX + " periods of these days");
                }
            }
        }
        return periods;
    }
}
