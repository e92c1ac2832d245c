package org.redress.query.caselist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.ComplaintType;
import org.redress.events.PersonId;
import org.redress.events.Severity;
import org.redress.events.UnitId;
import org.redress.lifecycle.state.Stage;

/**
 * Which cases to list: those that meet every filter that is not null.
 *
 * @param number how the case numbers begin
 * @param after the last line of the page before
 * @param rowsMax lines to read, one more than the page has
 */
record CaseListQuery(
        @Nullable Stage status,
        @Nullable PersonId owner,
        @Nullable UnitId unit,
        @Nullable Channel channel,
        @Nullable ComplaintType type,
        @Nullable Severity severity,
        @Nullable CaseNumberSearch number,
        @Nullable Cursor after,
        int rowsMax) {

    /** Where a page ended: newest received first, ties by complaint. */
    record Cursor(Instant receivedOrder, String complaint) {}
}
