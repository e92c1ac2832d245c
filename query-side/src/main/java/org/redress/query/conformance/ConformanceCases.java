package org.redress.query.conformance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.mining.MinedCase;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.store.Asking;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;

/**
 * The cases behind a figure, a page at a time.
 *
 * @param next the cursor of the part that follows; null at the end
 */
record ConformanceCases(
        long position, List<Line> items, @Nullable String next) {
    ConformanceCases {
        items = List.copyOf(items);
    }

    /** @param complaint where the whole of it is read */
    record Line(@JsonUnwrapped MinedCase mined, String complaint) {}

    /** Where a page ends. */
    record Cursor(long number) {
        static Cursor of(MinedCase last) {
            return new Cursor(last.number());
        }
    }

    /** Asks our own log which ways the figure counts, and for their cases. */
    static ConformanceCases of(Asking asking, LogFilter filter, Figure figure, Expected expected, PageAsked page) {
        List<Condition> narrowed = new ArrayList<>(filter.conditions());
        narrowed.add(new Condition.Went(
                figure.ways(Checked.of(asking, filter, expected).conformance())));
        return of(asking, new LogFilter(narrowed), page);
    }

    /** All cases of a filter. */
    static ConformanceCases of(Asking asking, LogFilter filter, PageAsked page) {
        long after = page.after(Cursor.class).map(Cursor::number).orElse(0L);
        Page<MinedCase> cases = page.page(new MinedLog(asking).cases(filter, after, page.rows()), Cursor::of);
        return new ConformanceCases(
                asking.position(),
                cases.items().stream()
                        .map(mined -> new Line(mined, "/api/complaints/" + mined.id()))
                        .toList(),
                cases.next());
    }
}
