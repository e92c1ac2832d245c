package org.redress.query.views;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.events.Role;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.input.FreeText;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.page.Regions;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.reading.Words;
import org.redress.query.replica.Replica;
import org.redress.query.upkeep.DeadLetters;
import org.redress.query.upkeep.Discards;
import org.redress.query.upkeep.Findings;
import org.redress.query.upkeep.Reconciliations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The views and the replica of this node as a page: whether anything is behind, stuck or set aside, and what an administrator
 * can do about it.
 */
@Controller
class OperationsPage {
    /**
     * Complaints set aside that are shown, those of each view first, and behind them those that were discarded; the others
     * are behind the API's pages.
     */
    static final int LETTERS_SHOWN_MAX = 50;

    /** Findings of the reconciler that are shown; the others are behind the API. */
    static final int FINDINGS_SHOWN_MAX = 20;

    private static final String TEMPLATE = "operations";
    private static final Set<String> REGIONS =
            Set.of("figures", "rebuilds", "views", "reconciliation", "health", "replica", "letters");

    private final Views views;
    private final DeadLetters deadLetters;
    private final Discards discards;
    private final Reconciliations reconciliations;
    private final Findings findings;
    private final NodeHealth health;
    private final Replica replica;
    private final EventHistory log;
    private final Readers readers;
    private final Frames frames;

    OperationsPage(
            Views views,
            DeadLetters deadLetters,
            Discards discards,
            Reconciliations reconciliations,
            Findings findings,
            NodeHealth health,
            Replica replica,
            EventHistory log,
            Readers readers,
            Frames frames) {
        this.views = views;
        this.deadLetters = deadLetters;
        this.discards = discards;
        this.reconciliations = reconciliations;
        this.findings = findings;
        this.health = health;
        this.replica = replica;
        this.log = log;
        this.readers = readers;
        this.frames = frames;
    }

    /** A complaint, and which view has set it aside. */
    record Letter(String view, ListedDeadLetter letter) {}

    @GetMapping("/operations")
    String show(SignedIn person, HttpServletRequest request, Model model) {
        Reader reader = readers.reader(person);
        // Whoever discarded a case finds it discarded.
        discards.catchUp();
        List<Letter> letters = letters(readers.wordsOfOperatorsFor(reader));
        String shown = Regions.view(TEMPLATE, request, REGIONS);
        List<ViewStatus> all = views.all().stream().map(views::statusOf).toList();
        long head = log.head();
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request, person, Place.OPERATIONS));
        model.addAttribute("freshness", new Freshness(false, head, 0));
        model.addAttribute("operation", Operation.of(head, all));
        model.addAttribute("replica", replica.status());
        model.addAttribute("reconciliation", reconciliation());
        model.addAttribute("health", health.parts());
        model.addAttribute("letters", letters.stream().limit(LETTERS_SHOWN_MAX).toList());
        model.addAttribute("lettersAreCut", letters.size() > LETTERS_SHOWN_MAX);
        model.addAttribute("mayAct", reader.roles().contains(Role.ADMINISTRATOR));
        model.addAttribute("reasonCharactersMax", FreeText.CHARACTERS_MAX);
        model.addAttribute("stalledAfterSeconds", Standstill.STALLED_AFTER.toSeconds());
        model.addAttribute("parkedMax", DeadLetters.PARKED_MAX);
        return shown;
    }

    /** The last one; null before the first. */
    private @Nullable ReconciliationStatus reconciliation() {
        return reconciliations
                .last()
                .map(last -> ReconciliationStatus.of(last, findings.first(FINDINGS_SHOWN_MAX)))
                .orElse(null);
    }

    /** One more than are shown, if there is. */
    private List<Letter> letters(Words words) {
        return views.all().stream()
                .flatMap(view -> deadLetters.alarmsFirst(view, LETTERS_SHOWN_MAX + 1).stream()
                        .map(letter -> new Letter(view.name(), ListedDeadLetter.of(letter, words))))
                .sorted(Comparator.comparing(one -> one.letter().discarded() != null))
                .limit(LETTERS_SHOWN_MAX + 1)
                .toList();
    }
}
