package org.redress.query.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long cases took from one milestone to another, of those in which both are known well enough for the unit.
 *
 * @param groups one where nothing was told apart; those with most cases first
 */
record Durations(Milestone start, Milestone end, Unit measuredIn, List<Group> groups, Told told) {
    /** Groups in one answer: what fits a table; the others are asked for one by one. */
    static final int GROUPS_MAX = 200;

    /**
     * How durations are asked for.
     *
     * @param longerThan in units: of how many cases it is told that they took longer; null when nobody asks
     */
    record Asked(
            Selection selection,
            Milestone start,
            Milestone end,
            Unit measuredIn,
            @Nullable Long longerThan,
            Grouping grouping) {}

    /**
     * The durations of a group.
     *
     * @param count how many have both, among all of the group
     * @param longer how many of them took longer than was asked for; null when nobody asked
     * @param spread null where the cases are too few to be told
     */
    record Group(
            List<String> keys,
            Count count,
            @Nullable Count longer,
            @Nullable Spread spread) {}

    /**
     * How they are distributed. Quantiles are of type 7: linear between the two next to them, as R and NumPy have them.
     *
     * @param deviation of the sample; null of one case
     */
    record Spread(
            double min,
            double q1,
            double median,
            double q3,
            double p90,
            double p95,
            double max,
            double mean,
            @Nullable Double deviation) {}

    /**
     * A group as it was computed.
     *
     * @param of cases of the group, with or without both
     * @param spread null where no case has both
     */
    record Counted(
            List<String> keys,
            long of,
            long count,
            long longer,
            @Nullable Spread spread) {}

    static Durations of(Asked asked, List<Counted> counted, SmallGroups small, Told told) {
        boolean[] hidden =
                small.hidden(counted.stream().mapToLong(Counted::count).toArray());
        Links links = new Links(asked.selection());
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < counted.size(); at++) {
            if (!hidden[at]) {
                groups.add(group(asked, counted.get(at), links, small));
            } else if (asked.grouping().by().isEmpty()) {
                groups.add(new Group(List.of(), new Count(null, Unit.CASES, null, null), null, null));
            }
        }
        return new Durations(asked.start(), asked.end(), asked.measuredIn(), groups, told);
    }

    private static Group group(Asked asked, Counted counted, Links links, SmallGroups small) {
        Map<String, Object> both = Map.of("start", asked.start(), "end", asked.end(), "measuredIn", asked.measuredIn());
        long rest = counted.count() - counted.longer();
        return new Group(
                counted.keys(),
                new Count(
                        counted.count(),
                        Unit.CASES,
                        small.tells(counted.of() - counted.count()) ? counted.of() : null,
                        links.of(asked.grouping(), counted.keys(), both)),
                asked.longerThan() == null
                        ? null
                        : small.tells(counted.longer()) && small.tells(rest)
                                ? new Count(
                                        counted.longer(),
                                        Unit.CASES,
                                        counted.count(),
                                        links.of(
                                                asked.grouping(),
                                                counted.keys(),
                                                Map.of(
                                                        "start", asked.start(),
                                                        "end", asked.end(),
                                                        "measuredIn", asked.measuredIn(),
                                                        "longerThan", asked.longerThan())))
                                : new Count(null, Unit.CASES, counted.count(), null),
                counted.spread());
    }
}
