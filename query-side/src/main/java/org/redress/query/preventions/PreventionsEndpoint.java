package org.redress.query.preventions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plans against recurrence over HTTP, a page at a time, the earliest due first. */
@RestController
class PreventionsEndpoint {
    private final JdbcPreventions lines;
    private final Readers readers;

    PreventionsEndpoint(JdbcPreventions lines, Readers readers) {
        this.lines = lines;
        this.readers = readers;
    }

    /** Every filter that is given must be met. */
    @GetMapping("/api/preventions")
    Page<PreventionLine> list(
            @RequestParam(required = false) PreventionLine.@Nullable State state,
            @RequestParam(required = false) @Nullable PersonId responsible,
            @RequestParam(required = false) @Nullable LocalDate dueBefore,
            PageAsked page,
            Envelope envelope) {
        readers.reader(envelope);
        return page.page(lines.read(state, responsible, dueBefore, page), PreventionLine::cursor);
    }
}
