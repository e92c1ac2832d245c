package org.redress.query.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says otherwise than it said at another moment.
 *
 * @param unchanged facts that both state alike
 */
record Difference(List<Change> changes, int unchanged) {

    /** What became of a part of the file. */
    enum Sign {
        ADDED,
        GONE,
        CHANGED
    }

    /**
     * One part that is otherwise.
     *
     * @param before what it said, by the way from there; nothing where it is new
     * @param after what it says; nothing where it is gone
     */
    record Change(Sign sign, List<Part> path, List<Fact> before, List<Fact> after) {}

    /** What is otherwise in the second; both are of the same kind. */
    static Difference between(Record first, Record second) {
        Comparison comparison = new Comparison();
        comparison.compare(List.of(), first, second);
        return new Difference(List.copyOf(comparison.changes), comparison.unchanged);
    }

    /** A comparison on its way through two files. */
    private static final class Comparison {
        private final List<Change> changes = new ArrayList<>();
        private int unchanged;

        void compare(List<Part> path, @Nullable Object first, @Nullable Object second) {
            List<Fact> before = Facts.of(first);
            List<Fact> after = Facts.of(second);
            if (before.equals(after)) {
                unchanged += after.size();
            } else if (first instanceof Record one && second instanceof Record other && Facts.isTakenApart(one)) {
                Facts.componentsOf(one)
                        .forEach(component -> compare(
                                Facts.beyond(path, component.getName()),
                                Facts.in(one, component),
                                Facts.in(other, component)));
            } else if (first instanceof List<?> entries && second instanceof List<?> others) {
                // An entry never moves: the file only ever adds one, or a remark to one.
                for (int number = 1; number <= Math.max(entries.size(), others.size()); number++) {
                    compare(Facts.entry(path, number), at(entries, number), at(others, number));
                }
            } else {
                changes.add(new Change(sign(before, after), path, before, after));
            }
        }

        private static @Nullable Object at(List<?> entries, int number) {
            return number <= entries.size() ? entries.get(number - 1) : null;
        }

        private static Sign sign(List<Fact> before, List<Fact> after) {
            if (before.isEmpty()) {
                return Sign.ADDED;
            }
            return after.isEmpty() ? Sign.GONE : Sign.CHANGED;
        }
    }
}
