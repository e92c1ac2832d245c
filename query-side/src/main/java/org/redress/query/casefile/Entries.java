package org.redress.query.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lists of the file, which only ever grow or gain a remark. */
final class Entries {

    private Entries() {}

    static <E> List<E> plus(List<E> entries, E entry) {
        List<E> more = new ArrayList<>(entries);
        more.add(entry);
        return List.copyOf(more);
    }

    /** The same list with a remark on each entry that it concerns; none of them is no error, the fold is total. */
    static <E> List<E> remarked(List<E> entries, Predicate<E> concerned, UnaryOperator<E> remark) {
        return entries.stream()
                .map(entry -> concerned.test(entry) ? remark.apply(entry) : entry)
                .toList();
    }

    /** The same list with a remark on its last entry. */
    static <E> List<E> lastRemarked(List<E> entries, UnaryOperator<E> remark) {
        if (entries.isEmpty()) {
            return entries;
        }
        List<E> changed = new ArrayList<>(entries);
        changed.set(changed.size() - 1, remark.apply(changed.getLast()));
        return List.copyOf(changed);
    }
}
