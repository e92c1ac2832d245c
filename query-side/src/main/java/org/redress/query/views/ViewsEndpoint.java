package org.redress.query.views;

import java.util.List;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.query.reading.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The views over HTTP: how far behind each is. */
@RestController
class ViewsEndpoint {
    private final Views views;
    private final Readers readers;

    ViewsEndpoint(Views views, Readers readers) {
        this.views = views;
        this.readers = readers;
    }

    @GetMapping("/api/views")
    Page<ViewStatus> all(Envelope envelope) {
        readers.reader(envelope);
        List<ViewStatus> all = views.all().stream().map(views::statusOf).toList();
        return new Page<>(all, null);
    }

    @GetMapping("/api/views/{view}")
    ViewStatus one(@PathVariable String view, Envelope envelope) {
        readers.reader(envelope);
        return views.statusOf(views.named(view));
    }
}
