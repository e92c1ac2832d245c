package org.redress.query.caselist;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.ComplaintType;
import org.redress.events.PersonId;
import org.redress.events.Severity;
import org.redress.events.UnitId;
import org.redress.http.problem.InvalidInput;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.lifecycle.state.Stage;
import org.redress.query.reading.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases over HTTP, a page at a time. */
@RestController
class CaseListEndpoint {
    private final JdbcCaseList cases;
    private final Readers readers;

    CaseListEndpoint(JdbcCaseList cases, Readers readers) {
        this.cases = cases;
        this.readers = readers;
    }

    /** Every filter that is given must be met. */
    @GetMapping("/api/complaints")
    Page<ListedCase> list(
            @RequestParam(required = false) @Nullable Stage status,
            @RequestParam(required = false) @Nullable PersonId owner,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable ComplaintType type,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable String overdue,
            @RequestParam(required = false) @Nullable String q,
            PageAsked page,
            Envelope envelope) {
        readers.reader(envelope);
        if (overdue != null) {
            throw new InvalidInput("overdue", "is not known yet: no deadlines are kept");
        }
        CaseFilter filter = new CaseFilter(
                status,
                owner,
                unit,
                channel,
                type,
                severity,
                Set.of(),
                CaseFilter.Span.EVER,
                q == null ? null : CaseNumberSearch.of(q));
        CaseListQuery query =
                new CaseListQuery(filter, page.after(CaseListQuery.Cursor.class).orElse(null), page.rows());
        return page.page(cases.read(query), ListedCase::cursor);
    }
}
