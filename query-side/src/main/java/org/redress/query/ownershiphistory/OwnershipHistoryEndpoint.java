package org.redress.query.ownershiphistory;

import org.jspecify.annotations.Nullable;
import org.redress.events.UnitId;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of owners over HTTP, a page at a time, the newest case first. */
@RestController
class OwnershipHistoryEndpoint {
    private final JdbcOwnershipHistory lines;
    private final Readers readers;

    OwnershipHistoryEndpoint(JdbcOwnershipHistory lines, Readers readers) {
        this.lines = lines;
        this.readers = readers;
    }

    /** Every filter that is given must be met. */
    @GetMapping("/api/ownership-history")
    Page<OwnershipLine> list(
            @RequestParam(required = false) @Nullable ComplaintId complaint,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Boolean bounced,
            PageAsked page,
            Envelope envelope) {
        readers.reader(envelope);
        return page.page(
                lines.read(complaint == null ? null : complaint.value(), unit, bounced, page), OwnershipLine::cursor);
    }
}
