package org.redress.query.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.query.reading.SmallGroups;

/** How often closed cases were reopened, round by round. */
record Reopenings(List<Group> groups, Told told) {
    /** Groups in one answer, each with its rounds: what fits a table. */
    static final int ROUNDS_MAX = 500;

    /**
     * One round of a group.
     *
     * @param round how often the cases had been reopened before
     * @param closed how many closings ended it
     * @param reopened of how many of these work began anew
     * @param rate the one divided by the other; null where it is not told
     */
    record Group(
            List<String> keys,
            int round,
            Count closed,
            Count reopened,
            @Nullable Double rate) {}

    /** A round as it was counted. */
    record Counted(List<String> keys, int round, long closed, long reopened) {}

    static Reopenings of(Selection selection, Grouping grouping, List<Counted> counted, SmallGroups small, Told told) {
        boolean[] hidden =
                small.hidden(counted.stream().mapToLong(Counted::closed).toArray());
        boolean[] hiddenParts = small.hidden(
                counted.stream().mapToLong(Counted::reopened).toArray(),
                counted.stream().mapToLong(Counted::closed).toArray());
        Links links = new Links(selection);
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < counted.size(); at++) {
            if (!hidden[at]) {
                groups.add(group(counted.get(at), hiddenParts[at], grouping, links));
            }
        }
        return new Reopenings(groups, told);
    }

    private static Group group(Counted counted, boolean hidden, Grouping grouping, Links links) {
        Map<String, Object> closed = Map.of("closedInRound", counted.round());
        Map<String, Object> reopened = Map.of("reopenedAfterRound", counted.round());
        return new Group(
                counted.keys(),
                counted.round(),
                new Count(counted.closed(), Unit.CLOSINGS, null, links.of(grouping, counted.keys(), closed)),
                new Count(
                        hidden ? null : counted.reopened(),
                        Unit.CLOSINGS,
                        counted.closed(),
                        hidden ? null : links.of(grouping, counted.keys(), reopened)),
                hidden ? null : (double) counted.reopened() / counted.closed());
    }
}
