package org.redress.query.upkeep;

import java.util.List;

/** The rows of a view, in one of its editions. */
public interface ComplaintRows<V> {

    /** Writes each row unless the edition holds the same version of its complaint, or a later one. */
    void write(List<Row<V>> rows);

    /** Writes rows of complaints of which the edition holds nothing: the same, and faster where a table knows how. */
    default void writeFresh(List<Row<V>> rows) {
        write(rows);
    }

    /** Where the rows are; the first table has a row, with its {@code version}, of everything that the others tell of. */
    List<ViewTable> tables();
}
