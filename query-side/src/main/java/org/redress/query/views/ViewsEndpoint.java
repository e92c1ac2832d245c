package org.redress.query.views;

import java.net.URI;
import java.util.List;
import org.redress.events.Role;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The views over HTTP: how far behind each is, and rebuilding one. */
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

    /** Answers at once; how far the rebuild is stands at the view's address. */
    @PostMapping("/api/views/{view}/rebuild")
    ResponseEntity<ViewStatus> rebuild(@PathVariable String view, Envelope envelope) {
        if (!readers.reader(envelope).roles().contains(Role.ADMINISTRATOR)) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED.problem());
        }
        View wanted = views.named(view);
        views.rebuild(wanted);
        return ResponseEntity.accepted()
                .location(URI.create("/api/views/" + wanted.name()))
                .body(views.statusOf(wanted));
    }
}
