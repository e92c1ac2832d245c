package org.redress.query.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One line of a list that is read page by page; a case may have several. */
public interface ListedLine {

    /** The case that it is about. */
    String complaint();

    /** Tells it apart from the other lines of its case, for ever. */
    String key();

    /** Where it stands in the list. */
    Instant order();

    /** Tells it apart from all other lines. */
    default String id() {
        return complaint() + "/" + key();
    }

    /** Where a page ends that ends with it. */
    default ListCursor cursor() {
        // As exactly as a column keeps it, or the next page would begin too late, or with this line again.
        return new ListCursor(order().truncatedTo(ChronoUnit.MICROS), id());
    }
}
