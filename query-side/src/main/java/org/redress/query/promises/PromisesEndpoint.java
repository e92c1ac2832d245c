package org.redress.query.promises;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.ListCursor;
import org.redress.query.reading.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What we said we would do over HTTP, a page at a time, the earliest due first. */
@RestController
class PromisesEndpoint {
    private final JdbcPromises lines;
    private final Readers readers;

    PromisesEndpoint(JdbcPromises lines, Readers readers) {
        this.lines = lines;
        this.readers = readers;
    }

    /** Every filter that is given must be met. */
    @GetMapping("/api/promises")
    Page<PromiseLine> list(
            @RequestParam(required = false) PromiseLine.@Nullable State state,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(required = false) @Nullable PersonId owner,
            PageAsked page,
            Envelope envelope) {
        readers.reader(envelope);
        ListCursor after = page.after(ListCursor.class).orElse(null);
        return page.page(lines.read(state, dueBefore, owner, after, page.rows()), PromiseLine::cursor);
    }
}
