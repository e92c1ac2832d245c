package org.redress.analytics.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.conformance.Alignment.Move;

/**
 * Optimal alignments of traces with one net (Adriansyah 2014): a shortest way through pairs of a place in the trace and a
 * marking of the net, searched by A*. What is still to be paid is bounded from below by two costs that never overlap: each
 * coming activity that no way from this marking can do costs 1, and so does each activity that every way from it to an end
 * must do and that the trace never does. Both bounds are consistent, so the first end met is the cheapest.
 */
public final class Alignments {
    /** Pairs met for one trace, at some hundred bytes each. The longest traces of real logs meet some ten thousand. */
    static final int STATES_MAX = 1_000_000;

    private final @Nullable Markings markings;
    private final Map<String, Integer> labels;
    private final List<BitSet> possible;
    private final int shortest;

    private Alignments(@Nullable Markings markings) {
        this.markings = markings;
        this.labels = markings == null ? Map.of() : labels(markings);
        this.possible = markings == null ? List.of() : possible(markings, labels);
        this.shortest = markings == null || markings.size() == 0 ? 0 : costs(markings, Set.of())[0];
    }

    /**
     * Looks through the net once, for any number of traces.
     *
     * @throws CancellationException when cancelled, or when the thread is interrupted
     */
    public static Alignments with(PetriNet net, BooleanSupplier cancelled) {
        return new Alignments(Markings.of(net, cancelled).orElse(null));
    }

    /**
     * A cheapest alignment; of equal ones always the same.
     *
     * @throws CancellationException when cancelled, or when the thread is interrupted
     */
    public Alignment of(List<String> trace, BooleanSupplier cancelled) {
        if (markings == null) {
            return new Alignment.TooManyStates();
        }
        if (markings.size() == 0) {
            return new Alignment.NoWay();
        }
        return new Search(markings, List.copyOf(trace)).found(cancelled);
    }

    private static Map<String, Integer> labels(Markings markings) {
        Map<String, Integer> labels = new HashMap<>();
        for (int marking = 0; marking < markings.size(); marking++) {
            for (Markings.Firing firing : markings.from(marking)) {
                String label = firing.transition().label();
                if (label != null) {
                    labels.putIfAbsent(label, labels.size());
                }
            }
        }
        return labels;
    }

    /** What some way from each marking does, by the numbers of labels: told backwards until nothing is added. */
    private static List<BitSet> possible(Markings markings, Map<String, Integer> labels) {
        List<BitSet> possible = new ArrayList<>(markings.size());
        Deque<Integer> changed = new ArrayDeque<>();
        BitSet waiting = new BitSet();
        for (int marking = 0; marking < markings.size(); marking++) {
            possible.add(new BitSet());
            changed.addFirst(marking);
            waiting.set(marking);
        }
        while (!changed.isEmpty()) {
            int marking = changed.remove();
            waiting.clear(marking);
            for (Markings.Firing firing : markings.to(marking)) {
                BitSet before = possible.get(firing.from());
                int known = before.cardinality();
                before.or(possible.get(marking));
                String label = firing.transition().label();
                if (label != null) {
                    before.set(Objects.requireNonNull(labels.get(label)));
                }
                if (before.cardinality() > known && !waiting.get(firing.from())) {
                    waiting.set(firing.from());
                    changed.add(firing.from());
                }
            }
        }
        return possible;
    }

    private boolean isPossible(int marking, String activity) {
        Integer label = labels.get(activity);
        return label != null && possible.get(marking).get(label);
    }

    /** From each marking to the nearest end, where these activities and what is silent cost nothing. */
    private static int[] costs(Markings markings, Set<String> free) {
        int[] costs = new int[markings.size()];
        Arrays.fill(costs, Integer.MAX_VALUE);
        Deque<int[]> toVisit = new ArrayDeque<>();
        markings.ends().stream().forEach(end -> {
            costs[end] = 0;
            toVisit.add(new int[] {end, 0});
        });
        while (!toVisit.isEmpty()) {
            int[] nearest = toVisit.removeFirst();
            if (nearest[1] > costs[nearest[0]]) {
                continue;
            }
            for (Markings.Firing firing : markings.to(nearest[0])) {
                String label = firing.transition().label();
                int step = label == null || free.contains(label) ? 0 : 1;
                if (nearest[1] + step < costs[firing.from()]) {
                    costs[firing.from()] = nearest[1] + step;
                    int[] next = {firing.from(), nearest[1] + step};
                    if (step == 0) {
                        toVisit.addFirst(next);
                    } else {
                        toVisit.addLast(next);
                    }
                }
            }
        }
        return costs;
    }

    /** The search for one trace. */
    private final class Search {
        private final Markings net;
        private final List<String> trace;
        private final int[] demanded;
        private final Map<Integer, int[]> impossible = new HashMap<>();
        /** The least paid so far for each pair. */
        private final Map<Long, Integer> met = new HashMap<>();

        /** Pairs by the least that a way over them can cost; within one cost the latest first, which goes on with what began well. */
        private final List<Deque<Pair>> waiting = new ArrayList<>();

        /**
         * So far of the trace, and there in the net.
         *
         * @param paid for the way here
         * @param bound the least that a whole way over here can cost
         */
        private record Pair(
                int position,
                int marking,
                int paid,
                int bound,
                @Nullable Pair before,
                @Nullable Move by) {}

        Search(Markings net, List<String> trace) {
            this.net = net;
            this.trace = trace;
            this.demanded = costs(net, Set.copyOf(trace));
        }

        Alignment found(BooleanSupplier cancelled) {
            meet(0, 0, 0, null, null);
            for (int bound = 0; bound < waiting.size(); bound++) {
                Deque<Pair> best = waiting.get(bound);
                while (!best.isEmpty()) {
                    Cancelled.orGoOn(cancelled);
                    Pair pair = best.removeLast();
                    if (pair.position == trace.size() && net.isEnd(pair.marking)) {
                        return new Alignment.Found(pair.paid, trace.size() + shortest, way(pair));
                    }
                    if (pair.paid == met.getOrDefault(key(pair.position, pair.marking), 0)) {
                        goOn(pair);
                    }
                    if (met.size() > STATES_MAX) {
                        return new Alignment.TooManyStates();
                    }
                }
            }
            return new Alignment.NoWay();
        }

        /** What is liked best is met last. */
        private void goOn(Pair pair) {
            for (Markings.Firing firing : net.from(pair.marking)) {
                String label = firing.transition().label();
                String id = firing.transition().id();
                meet(
                        pair.position,
                        firing.to(),
                        pair.paid + (label == null ? 0 : 1),
                        pair,
                        label == null ? new Move.Silent(id) : new Move.OnlyNet(label, id));
            }
            if (pair.position < trace.size()) {
                String next = trace.get(pair.position);
                meet(pair.position + 1, pair.marking, pair.paid + 1, pair, new Move.OnlyTrace(next));
                for (Markings.Firing firing : net.from(pair.marking)) {
                    PetriNet.Transition transition = firing.transition();
                    if (next.equals(transition.label())) {
                        meet(pair.position + 1, firing.to(), pair.paid, pair, new Move.Both(next, transition.id()));
                    }
                }
            }
        }

        private void meet(int position, int marking, int paid, @Nullable Pair before, @Nullable Move by) {
            long key = key(position, marking);
            if (met.getOrDefault(key, Integer.MAX_VALUE) <= paid) {
                return;
            }
            int bound = paid + impossible(marking)[position] + demanded[marking];
            Pair pair = new Pair(position, marking, paid, bound, before, by);
            met.put(key, paid);
            while (waiting.size() <= bound) {
                waiting.add(new ArrayDeque<>());
            }
            waiting.get(bound).addLast(pair);
        }

        private long key(int position, int marking) {
            return (long) position * net.size() + marking;
        }

        /** How many activities of the trace, from each position on, no way from this marking can do. */
        private int[] impossible(int marking) {
            return impossible.computeIfAbsent(marking, any -> {
                int[] counts = new int[trace.size() + 1];
                for (int position = trace.size() - 1; position >= 0; position--) {
                    counts[position] = counts[position + 1] + (isPossible(marking, trace.get(position)) ? 0 : 1);
                }
                return counts;
            });
        }

        private static List<Move> way(Pair end) {
            Deque<Move> way = new ArrayDeque<>();
            for (Pair pair = end; pair.by != null && pair.before != null; pair = pair.before) {
                way.addFirst(pair.by);
            }
            return List.copyOf(way);
        }
    }
}
