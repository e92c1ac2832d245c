package org.redress.query.appeals;

import org.jspecify.annotations.Nullable;
import org.redress.events.Role;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The appeals over HTTP, a page at a time, the longest waiting first. */
@RestController
class AppealsEndpoint {
    private final JdbcAppeals lines;
    private final Readers readers;

    AppealsEndpoint(JdbcAppeals lines, Readers readers) {
        this.lines = lines;
        this.readers = readers;
    }

    /** Every filter that is given must be met. */
    @GetMapping("/api/appeals")
    Page<AppealLine> list(
            @RequestParam(required = false) AppealLine.@Nullable State state,
            @RequestParam(required = false) @Nullable Long level,
            @RequestParam(required = false) @Nullable Role addressee,
            PageAsked page,
            Envelope envelope) {
        readers.reader(envelope);
        return page.page(lines.read(state, level, addressee, page), AppealLine::cursor);
    }
}
