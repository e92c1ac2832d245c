package org.redress.query.caselist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which page of which cases.
 *
 * @param after the last line of the page before
 * @param rowsMax lines to read, one more than the page has
 */
record CaseListQuery(CaseFilter filter, @Nullable Cursor after, int rowsMax) {

    /** Where a page ended: newest received first, ties by complaint. */
    record Cursor(Instant receivedOrder, String complaint) {}
}
