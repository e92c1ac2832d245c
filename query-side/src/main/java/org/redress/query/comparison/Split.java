package org.redress.query.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.redress.query.replica.LogSelection;

/**
 * What tells two groups of a selection apart: two values of an attribute, or a moment before and from which cases began.
 *
 * @param by an attribute of cases or events
 * @param first its value in the first group
 * @param second its value in the second group
 * @param at the moment; instead of an attribute
 */
record Split(
        @Nullable String by,
        @Nullable String first,
        @Nullable String second,
        @Nullable Instant at) {

    /** Which cases of the log are in each group. */
    record Groups(LogSelection first, LogSelection second) {}

    /** @throws InvalidInput where this tells no two groups apart */
    Groups of(LogSelection selection) {
        if (at != null && by == null && first == null && second == null) {
            return new Groups(begunBefore(selection, at), begunFrom(selection, at));
        }
        if (at == null && by != null && first != null && second != null) {
            if (first.equals(second)) {
                throw new InvalidInput("second", "is the same as the first");
            }
            return new Groups(having(selection, by, first), having(selection, by, second));
        }
        throw new InvalidInput("query", "needs by with first and second, or at instead");
    }

    private static LogSelection begunBefore(LogSelection selection, Instant at) {
        Instant before = Optional.ofNullable(selection.beganBefore())
                .filter(bound -> bound.isBefore(at))
                .orElse(at);
        return selection.begun(selection.beganFrom(), before);
    }

    private static LogSelection begunFrom(LogSelection selection, Instant at) {
        Instant from = Optional.ofNullable(selection.beganFrom())
                .filter(bound -> bound.isAfter(at))
                .orElse(at);
        return selection.begun(from, selection.beganBefore());
    }

    private static LogSelection having(LogSelection selection, String attribute, String value) {
        List<String> attributes = selection.attribute() == null ? List.of() : selection.attribute();
        if (attributes.contains(attribute)) {
            // Values of one attribute are alternatives: the groups would be one.
            throw new InvalidInput("by", "is an attribute of the selection already");
        }
        return selection.having(
                and(attributes, attribute), and(selection.value() == null ? List.of() : selection.value(), value));
    }

    private static List<String> and(List<String> some, String one) {
        List<String> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
