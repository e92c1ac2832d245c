package org.redress.http.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;

/**
 * Which part of a list is asked for: {@code size} entries behind a cursor. Endpoints take it as a parameter, read
 * {@link #rows} rows behind {@link #after}, and answer {@link #page}.
 */
public final class PageAsked {
    public static final String CURSOR = "cursor";
    public static final String SIZE = "size";

    /** A screen and a half. */
    public static final int SIZE_DEFAULT = 50;

    /** A page answers within a fraction of a second; who wants all reads on. */
    public static final int SIZE_MAX = 200;

    private final Cursors cursors;
    private final @Nullable String cursor;
    private final int size;

    PageAsked(Cursors cursors, @Nullable String cursor, int size) {
        this.cursors = cursors;
        this.cursor = cursor;
        this.size = size;
    }

    /** How many entries at most. */
    public int size() {
        return size;
    }

    /** How many rows to read: one more than the page has, to know whether another follows. */
    public int rows() {
        return size + 1;
    }

    /**
     * The key of the last entry of the page before; nothing for the first page.
     *
     * @param keyType a record of ours that orders the list
     * @throws InvalidInput when the cursor was not given by this list with these filters
     */
    public <K extends Record> Optional<K> after(Class<K> keyType) {
        return cursor == null ? Optional.empty() : Optional.of(cursors.read(cursor, keyType));
    }

    /** The page of these rows, of which there are at most {@link #rows}. */
    public <T> Page<T> page(List<T> rows, Function<T, ? extends Record> key) {
        List<T> items = rows.subList(0, Math.min(size, rows.size()));
        return new Page<>(items, rows.size() > size ? cursors.write(key.apply(items.getLast())) : null);
    }
}
