package org.redress.query.authorityqueue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.ListCursor;
import org.redress.query.reading.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The drafts that wait for a grant over HTTP, a page at a time, the longest waiting first. */
@RestController
class AuthorityQueueEndpoint {
    private final JdbcAuthorityQueue lines;
    private final Readers readers;

    AuthorityQueueEndpoint(JdbcAuthorityQueue lines, Readers readers) {
        this.lines = lines;
        this.readers = readers;
    }

    /** Every filter that is given must be met. */
    @GetMapping("/api/authority-queue")
    Page<AuthorityLine> list(
            @RequestParam(required = false) @Nullable Role addressee,
            @RequestParam(required = false) AuthorityLine.@Nullable State state,
            @RequestParam(required = false) @Nullable RemedyKind kind,
            PageAsked page,
            Envelope envelope) {
        readers.reader(envelope);
        List<Role> addressees = addressee == null ? List.of() : List.of(addressee);
        ListCursor after = page.after(ListCursor.class).orElse(null);
        return page.page(lines.read(addressees, state, kind, after, page.rows()), AuthorityLine::cursor);
    }
}
