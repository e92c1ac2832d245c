package org.redress.query.mining;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.MinedCase;
import org.redress.http.request.Page;
import org.redress.query.replica.MinableLogs;

/**
 * The cases behind a number, a page at a time.
 *
 * @param next the cursor of the part that follows; null at the end
 */
record CasesPage(long position, List<Line> items, @Nullable String next) {
    CasesPage {
        items = List.copyOf(items);
    }

    /** @param complaint where the whole of it is read; null for cases of other systems */
    record Line(@JsonUnwrapped MinedCase mined, @Nullable String complaint) {}

    /** Where a page ends. */
    record Cursor(long number) {
        static Cursor of(MinedCase last) {
            return new Cursor(last.number());
        }
    }

    static CasesPage of(String log, long position, Page<MinedCase> page) {
        return new CasesPage(
                position,
                page.items().stream()
                        .map(mined ->
                                new Line(mined, log.equals(MinableLogs.OWN) ? "/api/complaints/" + mined.id() : null))
                        .toList(),
                page.next());
    }
}
