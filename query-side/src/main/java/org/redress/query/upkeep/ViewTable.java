package org.redress.query.upkeep;

import java.util.List;

/**
 * A table of a view's rows.
 *
 * @param key its columns behind the edition, the first of them telling the complaint, or the line of one
 * @param isOfCases false for sums over all cases, which belong to none
 */
public record ViewTable(String name, List<String> key, boolean isOfCases) {

    public ViewTable(String name, String key) {
        this(name, List.of(key.split(", ", -1)), true);
    }

    /** Sums over all cases. */
    public static ViewTable ofSums(String name, String key) {
        return new ViewTable(name, List.of(key.split(", ", -1)), false);
    }

    /** The column by which rows that belong together are found. */
    String group() {
        return key.getFirst();
    }
}
