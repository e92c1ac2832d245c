package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.query.reading.SmallGroups;

/**
 * What was open at the end of a day: received by then and not closed, withdrawn or merged by then, or reopened since.
 *
 * @param undated cases of which nobody knows when they came or ended, and so whether they were open: they are left out
 */
record Backlog(LocalDate on, List<Group> groups, Count undated, Told told) {
    /** Groups in one answer: what fits a table; the others are asked for one by one. */
    static final int GROUPS_MAX = 200;

    /** The open cases of a group, and how old they were. */
    record Group(List<String> keys, Count open, Map<AgeClass, Count> byAge) {}

    /** A group as it was counted; each age has its count. */
    record Counted(List<String> keys, long open, Map<AgeClass, Long> byAge) {}

    static Backlog of(
            Selection selection,
            Grouping grouping,
            LocalDate on,
            List<Counted> counted,
            long undated,
            SmallGroups small,
            Told told) {
        boolean[] hidden =
                small.hidden(counted.stream().mapToLong(Counted::open).toArray());
        boolean[][] hiddenAges = small.hidden(counted.stream()
                .map(each -> Arrays.stream(AgeClass.values())
                        .mapToLong(age -> each.byAge().getOrDefault(age, 0L))
                        .toArray())
                .toArray(long[][]::new));
        Links links = new Links(selection);
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < counted.size(); at++) {
            if (!hidden[at]) {
                groups.add(group(counted.get(at), hiddenAges[at], grouping, on, links));
            }
        }
        return new Backlog(
                on,
                groups,
                small.tells(undated)
                        ? new Count(undated, Unit.CASES, null, links.with(Map.of("undatedWork", true)))
                        : new Count(null, Unit.CASES, null, null),
                told);
    }

    private static Group group(Counted counted, boolean[] hidden, Grouping grouping, LocalDate on, Links links) {
        Map<AgeClass, Count> byAge = new EnumMap<>(AgeClass.class);
        AgeClass[] ages = AgeClass.values();
        for (int at = 0; at < ages.length; at++) {
            byAge.put(
                    ages[at],
                    count(
                            hidden[at] ? null : counted.byAge().get(ages[at]),
                            grouping,
                            counted.open(),
                            links.of(grouping, counted.keys(), Map.of("openOn", on, "age", ages[at]))));
        }
        return new Group(
                counted.keys(),
                count(counted.open(), grouping, null, links.of(grouping, counted.keys(), Map.of("openOn", on))),
                byAge);
    }

    private static Count count(@Nullable Long value, Grouping grouping, @Nullable Long of, String cases) {
        return new Count(value, grouping.unit(), of, value == null ? null : cases);
    }
}
