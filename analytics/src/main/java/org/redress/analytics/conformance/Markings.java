package org.redress.analytics.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The markings of a net that lie on a way from its beginning to one of its ends, numbered from 0, the beginning; what
 * leads nowhere is left out. Without a way there are none.
 */
final class Markings {
    /**
     * Markings looked at. Nets that people draw have some hundreds, ten steps in parallel a thousand; a net that goes on
     * filling a place has more than any number.
     */
    static final int MARKINGS_MAX = 100_000;

    /** Counts of tokens held at once while markings are looked at, one per marking and place: 80 MB. */
    static final int COUNTS_MAX = 20_000_000;

    private final List<List<Firing>> firings;
    private final List<List<Firing>> arrivals;
    private final BitSet ends;

    /** A transition that leads from this marking to that one. */
    record Firing(int from, PetriNet.Transition transition, int to) {}

    private Markings(List<List<Firing>> firings, BitSet ends) {
        this.firings = firings;
        this.ends = ends;
        this.arrivals = new ArrayList<>(firings.size());
        firings.forEach(any -> arrivals.add(new ArrayList<>()));
        firings.forEach(some -> some.forEach(firing -> arrivals.get(firing.to).add(firing)));
    }

    /** Empty when there are more of them than may be looked at. */
    static Optional<Markings> of(PetriNet net, BooleanSupplier cancelled) {
        return new Exploration(net).explored(cancelled).map(all -> all.leadingToAnEnd());
    }

    int size() {
        return firings.size();
    }

    /** In the order of the net's transitions. */
    List<Firing> from(int marking) {
        return firings.get(marking);
    }

    List<Firing> to(int marking) {
        return arrivals.get(marking);
    }

    boolean isEnd(int marking) {
        return ends.get(marking);
    }

    BitSet ends() {
        return ends;
    }

    private Markings leadingToAnEnd() {
        BitSet leading = new BitSet();
        Deque<Integer> back = new ArrayDeque<>();
        ends.stream().forEach(end -> {
            leading.set(end);
            back.add(end);
        });
        while (!back.isEmpty()) {
            for (Firing firing : arrivals.get(back.remove())) {
                if (!leading.get(firing.from)) {
                    leading.set(firing.from);
                    back.add(firing.from);
                }
            }
        }
        return leading.get(0) ? only(leading) : new Markings(List.of(), new BitSet());
    }

    private Markings only(BitSet kept) {
        int[] numbers = new int[firings.size()];
        Arrays.fill(numbers, -1);
        int next = 0;
        for (int old = kept.nextSetBit(0); old >= 0; old = kept.nextSetBit(old + 1)) {
            numbers[old] = next++;
        }
        List<List<Firing>> left = new ArrayList<>(next);
        BitSet leftEnds = new BitSet();
        kept.stream().forEach(old -> {
            leftEnds.set(numbers[old], ends.get(old));
            left.add(firings.get(old).stream()
                    .filter(firing -> kept.get(firing.to))
                    .map(firing -> new Firing(numbers[firing.from], firing.transition, numbers[firing.to]))
                    .toList());
        });
        return new Markings(left, leftEnds);
    }

    /** From the beginning on, whatever can fire fires. */
    private static final class Exploration {
        private final Map<String, Integer> places = new HashMap<>();
        private final List<Effect> effects = new ArrayList<>();
        private final Set<Tokens> finals = new HashSet<>();
        private final Tokens initial;

        private final Map<Tokens, Integer> numbers = new HashMap<>();
        private final Deque<Tokens> toExplore = new ArrayDeque<>();

        /** Tokens by the number of their place. */
        private static final class Tokens {
            private final int[] counts;

            Tokens(int[] counts) {
                this.counts = counts;
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Tokens tokens && Arrays.equals(counts, tokens.counts);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(counts);
            }
        }

        private record Effect(PetriNet.Transition transition, List<Some> takes, List<Some> gives) {}

        /** So many tokens of one place. */
        private record Some(int place, int count) {}

        Exploration(PetriNet net) {
            net.places().forEach(place -> places.put(place, places.size()));
            net.transitions()
                    .forEach(transition ->
                            effects.add(new Effect(transition, some(transition.takes()), some(transition.gives()))));
            net.finals().forEach(marking -> finals.add(new Tokens(counts(marking))));
            initial = new Tokens(counts(net.initial()));
        }

        Optional<Markings> explored(BooleanSupplier cancelled) {
            List<List<Firing>> firings = new ArrayList<>();
            BitSet ends = new BitSet();
            number(initial);
            while (!toExplore.isEmpty()) {
                Cancelled.orGoOn(cancelled);
                int from = firings.size();
                Tokens tokens = toExplore.remove();
                List<Firing> fired = new ArrayList<>();
                for (Effect effect : effects) {
                    if (isEnabled(effect, tokens)) {
                        fired.add(new Firing(from, effect.transition, number(after(effect, tokens))));
                    }
                }
                firings.add(fired);
                ends.set(from, finals.contains(tokens));
                if (numbers.size() > MARKINGS_MAX || (long) numbers.size() * places.size() > COUNTS_MAX) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Markings(firings, ends));
        }

        private int number(Tokens tokens) {
            Integer known = numbers.get(tokens);
            if (known != null) {
                return known;
            }
            numbers.put(tokens, numbers.size());
            toExplore.add(tokens);
            return numbers.size() - 1;
        }

        private static boolean isEnabled(Effect effect, Tokens tokens) {
            return effect.takes.stream().allMatch(some -> tokens.counts[some.place] >= some.count);
        }

        private static Tokens after(Effect effect, Tokens tokens) {
            int[] counts = tokens.counts.clone();
            effect.takes.forEach(some -> counts[some.place] -= some.count);
            effect.gives.forEach(some -> counts[some.place] += some.count);
            return new Tokens(counts);
        }

        private List<Some> some(Map<String, Integer> tokens) {
            return tokens.entrySet().stream()
                    .map(entry -> new Some(place(entry.getKey()), entry.getValue()))
                    .toList();
        }

        private int place(String id) {
            return Objects.requireNonNull(places.get(id), "a net knows its places");
        }

        private int[] counts(Map<String, Integer> tokens) {
            int[] counts = new int[places.size()];
            tokens.forEach((place, count) -> counts[place(place)] = count);
            return counts;
        }
    }
}
