package org.redress.events;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sets and maps in one order, so that the same fact is always the same JSON. */
final class Ordered {
    private Ordered() {}

    static <E extends Enum<E>> Set<E> set(Collection<E> constants) {
        return constants.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(constants));
    }

    static <V> Map<String, V> map(Map<String, V> entries) {
        return Collections.unmodifiableMap(new TreeMap<>(entries));
    }
}
