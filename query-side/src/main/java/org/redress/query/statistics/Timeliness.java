package org.redress.query.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.redress.events.Answer;
import org.redress.query.reading.SmallGroups;

/**
 * Whether cases were done with when their source says that they were to be, and what it says of the answers itself.
 *
 * @param asOf for which moment it is told what is overdue
 */
record Timeliness(Instant asOf, List<Group> groups, Told told) {
    /** Groups in one answer: what fits a table; the others are asked for one by one. */
    static final int GROUPS_MAX = 200;

    /**
     * The cases of a group.
     *
     * @param cases all of them
     * @param due how many have a due date
     * @param closedOnTime of those that are closed and had one
     * @param closedLate of the same
     * @param overdue how many were open then although they should have been closed
     * @param calledTimely of those of which the source says the one or the other
     * @param calledUntimely of the same
     */
    record Group(
            List<String> keys,
            Count cases,
            Count due,
            Count closedOnTime,
            Count closedLate,
            Count overdue,
            Count calledTimely,
            Count calledUntimely) {}

    /** A group as it was counted. */
    record Counted(
            List<String> keys, long cases, long due, long onTime, long late, long overdue, long timely, long untimely) {
        private long closedDue() {
            return onTime + late;
        }

        private long judged() {
            return timely + untimely;
        }
    }

    static Timeliness of(
            Selection selection, Grouping grouping, Instant asOf, List<Counted> counted, SmallGroups small, Told told) {
        boolean[] hidden =
                small.hidden(counted.stream().mapToLong(Counted::cases).toArray());
        Parts parts = new Parts(counted, grouping, new Links(selection), small);
        List<Count> due = parts.of(Counted::due, Counted::cases, Map.of("hasDueDate", true));
        List<Count> onTime = parts.of(Counted::onTime, Counted::closedDue, Map.of("closing", Closing.ON_TIME));
        List<Count> late = parts.of(Counted::late, Counted::closedDue, Map.of("closing", Closing.LATE));
        List<Count> overdue = parts.of(Counted::overdue, Counted::due, Map.of("overdueAt", asOf));
        List<Count> timely = parts.of(Counted::timely, Counted::judged, Map.of("verdict", Answer.YES));
        List<Count> untimely = parts.of(Counted::untimely, Counted::judged, Map.of("verdict", Answer.NO));
        List<Group> groups = IntStream.range(0, counted.size())
                .filter(at -> !hidden[at])
                .mapToObj(at -> new Group(
                        counted.get(at).keys(),
                        parts.whole(at),
                        due.get(at),
                        onTime.get(at),
                        late.get(at),
                        overdue.get(at),
                        timely.get(at),
                        untimely.get(at)))
                .toList();
        return new Timeliness(asOf, groups, told);
    }

    /** Tells parts of the groups as far as they may be told. */
    private record Parts(List<Counted> counted, Grouping grouping, Links links, SmallGroups small) {

        private Count whole(int at) {
            Counted group = counted.get(at);
            return new Count(group.cases(), grouping.unit(), null, links.of(grouping, group.keys()));
        }

        private List<Count> of(ToLongFunction<Counted> part, ToLongFunction<Counted> whole, Map<String, ?> listed) {
            boolean[] hidden = small.hidden(
                    counted.stream().mapToLong(part).toArray(),
                    counted.stream().mapToLong(whole).toArray());
            return IntStream.range(0, counted.size())
                    .mapToObj(at -> {
                        Counted group = counted.get(at);
                        return hidden[at]
                                ? new Count(null, grouping.unit(), whole.applyAsLong(group), null)
                                : new Count(
                                        part.applyAsLong(group),
                                        grouping.unit(),
                                        whole.applyAsLong(group),
                                        links.of(grouping, group.keys(), listed));
                    })
                    .toList();
        }
    }
}
