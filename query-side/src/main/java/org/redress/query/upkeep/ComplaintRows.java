package org.redress.query.upkeep;

import java.util.List;

/** The table of a view that keeps one row per complaint. */
public interface ComplaintRows<V> {

    /** Writes each row unless the table holds the same version of its complaint, or a later one. */
    void write(List<Row<V>> rows);

    /** Deletes every row of the tenant. */
    void clear();
}
