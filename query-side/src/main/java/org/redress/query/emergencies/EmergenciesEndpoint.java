package org.redress.query.emergencies;

import org.jspecify.annotations.Nullable;
import org.redress.events.EmergencyKind;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.lifecycle.state.Emergency;
import org.redress.query.reading.ListCursor;
import org.redress.query.reading.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The emergencies over HTTP, a page at a time, the newest first. */
@RestController
class EmergenciesEndpoint {
    private final JdbcEmergencies lines;
    private final Readers readers;

    EmergenciesEndpoint(JdbcEmergencies lines, Readers readers) {
        this.lines = lines;
        this.readers = readers;
    }

    /** Every filter that is given must be met. */
    @GetMapping("/api/emergencies")
    Page<EmergencyLine> list(
            @RequestParam(required = false) Emergency.@Nullable Status state,
            @RequestParam(required = false) @Nullable EmergencyKind kind,
            PageAsked page,
            Envelope envelope) {
        readers.reader(envelope);
        ListCursor after = page.after(ListCursor.class).orElse(null);
        return page.page(lines.read(state, kind, after, page.rows()), EmergencyLine::cursor);
    }
}
