package org.redress.query.upkeep;

import java.util.Optional;

/** A table whose row of a complaint can be held against the log, field by field. Its view follows every event. */
public interface ProvableRows<V> extends ComplaintRows<V> {

    /** What the table holds of a complaint; empty where it holds nothing. */
    Optional<StoredRow> stored(String complaint);

    /** What the table would hold if this row were written. */
    StoredRow asStored(Row<V> row);
}
