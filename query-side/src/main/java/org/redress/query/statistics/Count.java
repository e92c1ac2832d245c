package org.redress.query.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How many there are.
 *
 * @param value null where they are too few to be told, or would tell how many others are
 * @param of among how many; null where that is not told
 * @param cases where they are listed; null where they are not told
 */
record Count(
        @Nullable Long value,
        Unit unit,
        @Nullable Long of,
        @Nullable String cases) {

    /** The number, or 0 where it is not told. */
    public long valueOrNone() {
        return value == null ? 0 : value;
    }
}
