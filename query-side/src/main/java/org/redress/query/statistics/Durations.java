package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.redress.query.reading.SmallGroups;

/**
 * How long cases took from one milestone to another, of those in which both are known well enough for the unit.
 *
 * @param per by the period of the end, where that was asked for
 * @param groups one where nothing was told apart; those with most cases first, of a series the earliest first
 */
record Durations(
        Milestone start,
        Milestone end,
        Unit measuredIn,
        @Nullable Period per,
        List<Group> groups,
        Told told) {
    /** Groups in one answer: what fits a table; the others are asked for one by one. */
    static final int GROUPS_MAX = 200;

    /** Periods of all groups in one answer: more than a table can show. */
    static final int SERIES_MAX = 2_000;

    /**
     * How durations are asked for.
     *
     * @param longerThan in units: of how many cases it is told that they took longer; null when nobody asks
     * @param per by the period in which the end was, too; null for all of the time together
     */
    record Asked(
            Selection selection,
            Milestone start,
            Milestone end,
            Unit measuredIn,
            @Nullable Long longerThan,
            Grouping grouping,
            @Nullable Period per) {}

    /**
     * The durations of a group.
     *
     * @param in the period of the end; null for all of the time together
     * @param count how many have both, among all of the group
     * @param longer how many of them took longer than was asked for; null when nobody asked
     * @param spread null where the cases are too few to be told
     */
    record Group(
            List<String> keys,
            @Nullable Stretch in,
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
     * @param first the first day of the period of the end; null for all of the time together
     * @param of cases of the group, with or without both
     * @param spread null where no case has both
     */
    record Counted(
            List<String> keys,
            @Nullable LocalDate first,
            long of,
            long count,
            long longer,
            @Nullable Spread spread) {}

    static Durations of(Asked asked, List<Counted> counted, SmallGroups small, Told told) {
        if (asked.per() != null && counted.size() > SERIES_MAX) {
            throw new InvalidInput("per", "makes more than " + SERIES_MAX + " groups of these days");
        }
        boolean[] hidden =
                small.hidden(counted.stream().mapToLong(Counted::count).toArray());
        Links links = new Links(asked.selection());
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < counted.size(); at++) {
            if (!hidden[at]) {
                groups.add(group(asked, counted.get(at), links, small));
            } else if (asked.grouping().by().isEmpty() && asked.per() == null) {
                groups.add(new Group(List.of(), null, new Count(null, Unit.CASES, null, null), null, null));
            }
        }
        return new Durations(asked.start(), asked.end(), asked.measuredIn(), asked.per(), groups, told);
    }

    private static Group group(Asked asked, Counted counted, Links links, SmallGroups small) {
        Stretch in = asked.per() == null || counted.first() == null ? null : Stretch.of(asked.per(), counted.first());
        return new Group(
                counted.keys(),
                in,
                new Count(
                        counted.count(),
                        Unit.CASES,
                        small.tells(counted.of() - counted.count()) ? counted.of() : null,
                        links.of(asked.grouping(), counted.keys(), both(asked, in))),
                asked.longerThan() == null ? null : longer(asked, asked.longerThan(), in, counted, links, small),
                counted.spread());
    }

    private static Count longer(
            Asked asked, long than, @Nullable Stretch in, Counted counted, Links links, SmallGroups small) {
        boolean told = small.tells(counted.longer()) && small.tells(counted.count() - counted.longer());
        Map<String, Object> listed = new LinkedHashMap<>(both(asked, in));
        listed.put("longerThan", than);
        return new Count(
                told ? counted.longer() : null,
                Unit.CASES,
                counted.count(),
                told ? links.of(asked.grouping(), counted.keys(), listed) : null);
    }

    /** As an address asks for the cases in which both are known, and the end was in a period. */
    private static Map<String, Object> both(Asked asked, @Nullable Stretch in) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("start", asked.start());
        both.put("end", asked.end());
        both.put("measuredIn", asked.measuredIn());
        if (in != null) {
            both.put("endFrom", in.from());
            both.put("endBefore", in.before());
        }
        return both;
    }
}
