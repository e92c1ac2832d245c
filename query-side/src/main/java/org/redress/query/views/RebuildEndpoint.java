package org.redress.query.views;

import java.net.URI;
import java.util.List;
import org.redress.events.Role;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.Build;
import org.redress.query.upkeep.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Making views anew over HTTP, for administrators. Everything answers at once; how far it is stands at its address. */
@RestController
class RebuildEndpoint {
    private final Views views;
    private final RebuildRequests requests;
    private final Readers readers;

    RebuildEndpoint(Views views, RebuildRequests requests, Readers readers) {
        this.views = views;
        this.requests = requests;
        this.readers = readers;
    }

    /** All views in one reading of the log. */
    @PostMapping("/api/views/rebuild")
    ResponseEntity<Page<ViewStatus>> rebuildAll(
            @RequestParam(defaultValue = "false") boolean anyway, Envelope envelope) {
        administrator(envelope);
        List<View> all = views.all();
        requests.rebuild(all, anyway);
        return ResponseEntity.accepted()
                .location(URI.create("/api/views"))
                .body(new Page<>(all.stream().map(views::statusOf).toList(), null));
    }

    /** Makes the view anew; with {@code anyway} it answers though its rows differ from those that answer now. */
    @PostMapping("/api/views/{view}/rebuild")
    ResponseEntity<ViewStatus> rebuild(
            @PathVariable String view, @RequestParam(defaultValue = "false") boolean anyway, Envelope envelope) {
        View wanted = administered(view, envelope);
        requests.rebuild(List.of(wanted), anyway);
        return accepted(wanted);
    }

    /** The last one of the view, under way or ended. */
    @GetMapping("/api/views/{view}/rebuild")
    Rebuild one(@PathVariable String view, Envelope envelope) {
        readers.reader(envelope);
        return requests.of(views.named(view))
                .map(Rebuild::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND.problem()));
    }

    @PostMapping("/api/views/{view}/rebuild/pause")
    ResponseEntity<ViewStatus> pause(@PathVariable String view, Envelope envelope) {
        return wish(view, Build.Wish.PAUSE, false, envelope);
    }

    @PostMapping("/api/views/{view}/rebuild/resume")
    ResponseEntity<ViewStatus> resume(@PathVariable String view, Envelope envelope) {
        return wish(view, Build.Wish.GO, false, envelope);
    }

    /** Lets the new rows answer though they differ. */
    @PostMapping("/api/views/{view}/rebuild/switch")
    ResponseEntity<ViewStatus> switchAnyway(@PathVariable String view, Envelope envelope) {
        return wish(view, Build.Wish.GO, true, envelope);
    }

    @DeleteMapping("/api/views/{view}/rebuild")
    ResponseEntity<ViewStatus> giveUp(@PathVariable String view, Envelope envelope) {
        return wish(view, Build.Wish.CANCEL, false, envelope);
    }

    /** Lets the rows answer again that answered before the last switch, once they have caught up. */
    @PostMapping("/api/views/{view}/rollback")
    ResponseEntity<ViewStatus> goBack(@PathVariable String view, Envelope envelope) {
        View wanted = administered(view, envelope);
        requests.goBack(wanted);
        return accepted(wanted);
    }

    private ResponseEntity<ViewStatus> wish(String view, Build.Wish wish, boolean isAnyway, Envelope envelope) {
        View wanted = administered(view, envelope);
        requests.wish(wanted, wish, isAnyway);
        return accepted(wanted);
    }

    private View administered(String view, Envelope envelope) {
        administrator(envelope);
        return views.named(view);
    }

    private void administrator(Envelope envelope) {
        if (!readers.reader(envelope).roles().contains(Role.ADMINISTRATOR)) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED.problem());
        }
    }

    private ResponseEntity<ViewStatus> accepted(View view) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/views/" + view.name() + "/rebuild"))
                .body(views.statusOf(view));
    }
}
