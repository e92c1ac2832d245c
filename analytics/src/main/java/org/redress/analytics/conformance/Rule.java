package org.redress.analytics.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.redress.analytics.conformance.Deviation.Broken;

/**
 * One thing that has to hold for each trace, whatever else is done in it (declarative constraints, after Pesic, Schonenberg
 * and van der Aalst 2007). Where several activities are named, each of them will do.
 */
public sealed interface Rule {

    /** Names it among all rules of a set. */
    String id();

    /** Where it is written. */
    String source();

    /** Where this trace did not keep it, in its order. */
    default List<Broken> deviations(List<String> trace) {
        return positions(trace).stream()
                .map(position -> new Broken(this, position))
                .toList();
    }

    /** At which positions it was not kept. */
    List<Integer> positions(List<String> trace);

    /** Whenever {@code after} is done, {@code before} has been done at some time. */
    record Precedence(String id, String source, Set<String> before, Set<String> after) implements Rule {
        public Precedence {
            before = Set.copyOf(before);
            after = Set.copyOf(after);
        }

        @Override
        public List<Integer> positions(List<String> trace) {
            List<Integer> positions = new ArrayList<>();
            for (int at = 0; at < trace.size(); at++) {
                if (after.contains(trace.get(at))) {
                    positions.add(at);
                }
                if (before.contains(trace.get(at))) {
                    break;
                }
            }
            return positions;
        }
    }

    /** Whenever {@code of} is done, {@code by} is done at some time after it. What goes on can still keep it. */
    record Response(String id, String source, Set<String> of, Set<String> by) implements Rule {
        public Response {
            of = Set.copyOf(of);
            by = Set.copyOf(by);
        }

        @Override
        public List<Integer> positions(List<String> trace) {
            List<Integer> positions = new ArrayList<>();
            for (int at = trace.size() - 1; at >= 0; at--) {
                if (of.contains(trace.get(at))) {
                    positions.addFirst(at);
                }
                if (by.contains(trace.get(at))) {
                    break;
                }
            }
            return positions;
        }
    }

    /** It is never done. */
    record Absence(String id, String source, String activity) implements Rule {
        @Override
        public List<Integer> positions(List<String> trace) {
            return new AtMost(id, source, activity, 0).positions(trace);
        }
    }

    /** It is done so many times at most; each further time is a deviation. */
    record AtMost(String id, String source, String activity, int times) implements Rule {
        @Override
        public List<Integer> positions(List<String> trace) {
            return IntStream.range(0, trace.size())
                    .filter(at -> activity.equals(trace.get(at)))
                    .skip(times)
                    .boxed()
                    .toList();
        }
    }

    /** Once {@code first} is done, {@code then} is never done, unless {@code unless} was done in between. */
    record NotSuccession(String id, String source, Set<String> first, Set<String> then, Set<String> unless)
            implements Rule {
        public NotSuccession {
            first = Set.copyOf(first);
            then = Set.copyOf(then);
            unless = Set.copyOf(unless);
        }

        @Override
        public List<Integer> positions(List<String> trace) {
            List<Integer> positions = new ArrayList<>();
            boolean done = false;
            for (int at = 0; at < trace.size(); at++) {
                String activity = trace.get(at);
                if (done && then.contains(activity)) {
                    positions.add(at);
                }
                if (unless.contains(activity)) {
                    done = false;
                }
                if (first.contains(activity)) {
                    done = true;
                }
            }
            return positions;
        }
    }

    /** The last thing done is one of these. */
    record EndsWith(String id, String source, Set<String> lasts) implements Rule {
        public EndsWith {
            lasts = Set.copyOf(lasts);
        }

        @Override
        public List<Integer> positions(List<String> trace) {
            return trace.isEmpty() || lasts.contains(trace.getLast()) ? List.of() : List.of(trace.size() - 1);
        }
    }
}
