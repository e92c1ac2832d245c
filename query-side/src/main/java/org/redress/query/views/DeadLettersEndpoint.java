package org.redress.query.views;

import java.util.List;
import org.redress.events.Role;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.Readers;
import org.redress.query.reading.Words;
import org.redress.query.upkeep.DeadLetters;
import org.redress.query.upkeep.Discards;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The complaints that a view has set aside over HTTP, a page at a time, and taking them up again. */
@RestController
class DeadLettersEndpoint {
    /** Complaints that one call takes up again at most, those tried the least first; about a second's work. */
    static final int RETRIES_MAX = 100;

    private final Views views;
    private final DeadLetters deadLetters;
    private final Discards discards;
    private final Readers readers;

    DeadLettersEndpoint(Views views, DeadLetters deadLetters, Discards discards, Readers readers) {
        this.views = views;
        this.deadLetters = deadLetters;
        this.discards = discards;
        this.readers = readers;
    }

    /** Where a page ends. */
    record Cursor(long firstPosition, String complaint) {
        static final Cursor BEGINNING = new Cursor(0, "");

        static Cursor of(ListedDeadLetter last) {
            return new Cursor(last.firstPosition(), last.complaint());
        }
    }

    /**
     * What came of a retry.
     *
     * @param released complaints that the view follows again
     * @param deadLetters complaints that are still set aside, tried or not, without those that were discarded
     */
    record Retried(int released, int deadLetters) {}

    @GetMapping("/api/views/{view}/dead-letters")
    Page<ListedDeadLetter> list(@PathVariable String view, PageAsked page, Envelope envelope) {
        Words words = readers.wordsOfOperatorsFor(readers.reader(envelope));
        View wanted = views.named(view);
        Cursor after = page.after(Cursor.class).orElse(Cursor.BEGINNING);
        // Whoever discarded one finds it discarded.
        discards.catchUp();
        return page.page(
                deadLetters.after(wanted, after.firstPosition(), after.complaint(), page.rows()).stream()
                        .map(letter -> ListedDeadLetter.of(letter, words))
                        .toList(),
                Cursor::of);
    }

    @PostMapping("/api/views/{view}/dead-letters/{complaint}/retry")
    Retried retry(@PathVariable String view, @PathVariable ComplaintId complaint, Envelope envelope) {
        requireAdministrator(envelope);
        View wanted = views.named(view);
        if (!deadLetters.holds(wanted, complaint.value())) {
            throw new ProblemException(ProblemKind.NOT_FOUND.problem());
        }
        return retried(wanted, List.of(complaint.value()));
    }

    /** As many as one call may, none that was discarded; who wants all calls again as long as some are released. */
    @PostMapping("/api/views/{view}/dead-letters/retry")
    Retried retryAll(@PathVariable String view, Envelope envelope) {
        requireAdministrator(envelope);
        View wanted = views.named(view);
        discards.catchUp();
        return retried(wanted, deadLetters.leastTried(wanted, RETRIES_MAX));
    }

    private void requireAdministrator(Envelope envelope) {
        if (!readers.reader(envelope).roles().contains(Role.ADMINISTRATOR)) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED.problem());
        }
    }

    private Retried retried(View view, List<String> complaints) {
        Folding<?> folding = views.foldingOf(view);
        int released = (int) complaints.stream().filter(folding::retry).count();
        return new Retried(released, deadLetters.count(view));
    }
}
