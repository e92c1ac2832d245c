package org.redress.http.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map with room for so many entries: beyond, the one that was put first leaves. Not for several threads at once. */
final class OldestLeaves<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int entriesMax;

    OldestLeaves(int entriesMax) {
        this.entriesMax = entriesMax;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > entriesMax;
    }
}
