package org.redress.query.statistics;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case behind a figure, as far as it is counted by it.
 *
 * @param order where it stands in the list
 */
record CountedCase(
        String id,
        String caseNumber,
        String source,
        String channel,
        String unit,
        String product,
        String issue,
        String status,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate closedOn,
        Instant order) {

    /** Its place in the list, for a cursor. */
    record Cursor(Instant order, String complaint) {}

    Cursor cursor() {
        return new Cursor(order, id);
    }
}
