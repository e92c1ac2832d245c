package org.redress.query.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.query.reading.SmallGroups;

/**
 * What most cases are about: the groups by their size, and how much of the whole they and those before them make up.
 *
 * @param total among how many
 * @param groups how many groups there are, told or not
 * @param groupsTo80Percent so many of the largest make up four fifths; null where that is more than were looked at
 * @param items the groups that are told, the largest first
 * @param others those that are not: too small, or more than {@value #GROUPS_MAX}; null where there are none
 */
record Pareto(
        Count total,
        long groups,
        @Nullable Integer groupsTo80Percent,
        List<Bar> items,
        @Nullable Others others,
        Told told) {
    /** Groups that are looked at one by one; more is no chart, and a table that nobody reads to its end. */
    static final int GROUPS_MAX = 2_000;

    private static final double MOST = 0.8;

    /** @param keys the values by which the group was made; an empty one where nothing was recorded */
    record Bar(List<String> keys, Count count, double share, double cumulative) {}

    /** @param count of all of them together */
    record Others(long groups, Count count) {}

    /** A group as it was counted. */
    record Group(List<String> keys, long count) {}

    /**
     * The groups as they were counted, the largest first.
     *
     * @param total of all groups, looked at or not
     */
    record Counted(long total, long groups, List<Group> largest) {}

    static Pareto of(Counted counted, Grouping grouping, Links links, SmallGroups small, Told told) {
        boolean[] hidden = hidden(counted, small);
        List<Bar> items = new ArrayList<>();
        long before = 0;
        for (int at = 0; at < counted.largest().size(); at++) {
            Group group = counted.largest().get(at);
            before += group.count();
            if (!hidden[at]) {
                items.add(new Bar(
                        group.keys(),
                        new Count(group.count(), grouping.unit(), counted.total(), links.of(grouping, group.keys())),
                        (double) group.count() / counted.total(),
                        (double) before / counted.total()));
            }
        }
        boolean tellsTotal = small.tells(counted.total());
        long itemsTotal =
                items.stream().mapToLong(bar -> bar.count().valueOrNone()).sum();
        return new Pareto(
                new Count(tellsTotal ? counted.total() : null, grouping.unit(), null, tellsTotal ? links.all() : null),
                counted.groups(),
                groupsTo(counted),
                items,
                counted.groups() == items.size()
                        ? null
                        : new Others(
                                counted.groups() - items.size(),
                                new Count(
                                        tellsTotal ? counted.total() - itemsTotal : null,
                                        grouping.unit(),
                                        tellsTotal ? counted.total() : null,
                                        null)),
                told);
    }

    /** Those that were not looked at are one group more among those that are hidden. */
    private static boolean[] hidden(Counted counted, SmallGroups small) {
        List<Group> largest = counted.largest();
        long looked = largest.stream().mapToLong(Group::count).sum();
        boolean rest = counted.total() > looked;
        long[] counts = new long[largest.size() + (rest ? 1 : 0)];
        for (int at = 0; at < largest.size(); at++) {
            counts[at] = largest.get(at).count();
        }
        if (rest) {
            counts[largest.size()] = counted.total() - looked;
        }
        return small.hidden(counts);
    }

    private static @Nullable Integer groupsTo(Counted counted) {
        long sum = 0;
        for (int at = 0; at < counted.largest().size(); at++) {
            sum += counted.largest().get(at).count();
            if (sum >= MOST * counted.total()) {
                return at + 1;
            }
        }
        return null;
    }
}
