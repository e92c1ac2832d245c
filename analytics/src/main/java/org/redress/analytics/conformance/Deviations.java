package org.redress.analytics.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.redress.analytics.conformance.Deviation.Broken;
import org.redress.analytics.conformance.Deviation.Strange;

/**
 * How often cases did otherwise than they should, and which ways did.
 *
 * @param cases checked
 * @param conforming cases without any deviation
 * @param strange what is not allowed where it was done, most cases first
 * @param rules each of them, in their order, whether it was broken or not
 */
public record Deviations(long cases, long conforming, List<OfMove> strange, List<OfRule> rules) {
    public Deviations {
        strange = List.copyOf(strange);
        rules = List.copyOf(rules);
    }

    /** A way through, and the number of cases that went it. */
    public record Way(long number, List<String> activities, long cases) {
        public Way {
            activities = List.copyOf(activities);
        }
    }

    /** How often it happened, in how many cases, and on which ways, the most frequent first. */
    public record Count(long times, long cases, List<Long> ways) {
        static final Count NONE = new Count(0, 0, List.of());

        public Count {
            ways = List.copyOf(ways);
        }

        Count and(long moreTimes, Way way) {
            List<Long> more = new ArrayList<>(ways);
            more.add(way.number);
            return new Count(times + moreTimes * way.cases, cases + way.cases, more);
        }
    }

    /**
     * A beginning, a move or an end that is not allowed.
     *
     * @param what its position is that of the first such way
     */
    public record OfMove(Strange what, Count count) {}

    public record OfRule(Rule rule, Count count) {}

    /**
     * Checks each way once.
     *
     * @param ways of one log, most cases first
     */
    public static Deviations of(List<Way> ways, Conformance.Moves moves, List<Rule> rules) {
        Map<Object, OfMove> strange = new LinkedHashMap<>();
        Map<Rule, Count> broken = new LinkedHashMap<>();
        rules.forEach(rule -> broken.put(rule, Count.NONE));
        long cases = 0;
        long conforming = 0;
        for (Way way : ways) {
            Map<Object, List<Strange>> here = grouped(moves.deviations(way.activities), Deviations::kind);
            here.forEach((kind, some) -> strange.merge(
                    kind,
                    new OfMove(some.getFirst(), Count.NONE.and(some.size(), way)),
                    (before, any) -> new OfMove(before.what, before.count.and(some.size(), way))));
            boolean isKept = true;
            for (Rule rule : rules) {
                List<Broken> times = rule.deviations(way.activities);
                if (!times.isEmpty()) {
                    isKept = false;
                    broken.computeIfPresent(rule, (any, count) -> count.and(times.size(), way));
                }
            }
            cases += way.cases;
            conforming += isKept && here.isEmpty() ? way.cases : 0;
        }
        return new Deviations(
                cases,
                conforming,
                strange.values().stream()
                        .sorted(Comparator.comparingLong((OfMove move) -> move.count.cases)
                                .reversed())
                        .toList(),
                broken.entrySet().stream()
                        .map(entry -> new OfRule(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static <T> Map<Object, List<T>> grouped(List<T> some, Function<T, Object> by) {
        Map<Object, List<T>> groups = new LinkedHashMap<>();
        some.forEach(one ->
                groups.computeIfAbsent(by.apply(one), any -> new ArrayList<>()).add(one));
        return groups;
    }

    /** The same thing wherever in a trace it is. */
    private static Object kind(Strange strange) {
        return switch (strange) {
            case Strange.First first -> first;
            case Strange.Next next -> new AllowedMoves.Move(next.from(), next.to());
            case Strange.Last last -> new Strange.Last(last.activity(), 0);
        };
    }
}
