package org.redress.query.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.RefusalProblems;
import org.redress.http.request.ComplaintId;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.page.Regions;
import org.redress.query.reading.PastFiles;
import org.redress.query.reading.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case replayed: what was known at an event, what that changed, and whether the views say the same. */
@Controller
class HistoryPage {
    static final String ADDRESS = "/complaints/{id}/history";

    private static final String TEMPLATE = "history";

    private final EventHistory log;
    private final PastFiles files;
    private final RebuildProofs proofs;
    private final Readers readers;
    private final Frames frames;
    private final ComplaintPolicy policy;

    HistoryPage(
            EventHistory log,
            PastFiles files,
            RebuildProofs proofs,
            Readers readers,
            Frames frames,
            ComplaintPolicy policy) {
        this.log = log;
        this.files = files;
        this.proofs = proofs;
        this.readers = readers;
        this.frames = frames;
        this.policy = policy;
    }

    /** The whole page; the proof only where it was asked for. */
    @GetMapping(ADDRESS)
    String show(
            @PathVariable ComplaintId id,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable String spacing,
            @RequestParam(defaultValue = "false") boolean proof,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        String template = Regions.view(TEMPLATE, request, Set.of());
        Frame frame = frame(request, person, model);
        Replay replay = replay(id, at, from, spacing);
        describe(replay, frame, person, model);
        model.addAttribute("drawing", LaneDrawing.of(replay.history(), replay.spacing(), frame.say()));
        model.addAttribute(
                "lines", replay.history().moments().stream().map(EventLine::of).toList());
        model.addAttribute("freshness", new Freshness(false, log.head(), 0));
        model.addAttribute("liveComplaint", id.value());
        if (proof) {
            model.addAttribute("proof", proofs.of(id.value()));
        }
        return template;
    }

    /** What a step of the replay changes: the title, the comparison, how the case stood, and the event. */
    @GetMapping(path = ADDRESS, params = "region=moment")
    String moment(
            @PathVariable ComplaintId id,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable String spacing,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        Frame frame = frame(request, person, model);
        describe(replay(id, at, from, spacing), frame, person, model);
        return TEMPLATE + " :: moment";
    }

    /** Folds the case anew and holds the views against that. */
    @GetMapping(path = ADDRESS, params = "region=proof")
    String proof(@PathVariable ComplaintId id, SignedIn person, HttpServletRequest request, Model model) {
        frame(request, person, model);
        model.addAttribute("proof", proofs.of(id.value()));
        return TEMPLATE + " :: proof";
    }

    /** How many events have been recorded since the page was loaded. */
    @GetMapping(path = ADDRESS, params = "region=later")
    String later(
            @PathVariable ComplaintId id,
            @RequestParam int known,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        frame(request, person, model);
        long events = log.versionOf(id.value()).orElseThrow(HistoryPage::unknown) + 1;
        model.addAttribute("id", id.value());
        model.addAttribute("known", known);
        model.addAttribute("later", Math.max(0, events - known));
        return TEMPLATE + " :: later";
    }

    /** The events with all that they say, one after the other: to be printed. */
    @GetMapping(ADDRESS + "/record")
    String record(@PathVariable ComplaintId id, SignedIn person, HttpServletRequest request, Model model) {
        Frame frame = frame(request, person, model);
        CaseHistory history = CaseHistory.of(log, id.value()).orElseThrow(HistoryPage::unknown);
        model.addAttribute("words", readers.wordsFor(readers.reader(person)));
        model.addAttribute("telling", new Telling(frame.say()));
        model.addAttribute("history", history);
        model.addAttribute(
                "lines", history.moments().stream().map(EventLine::of).toList());
        return "history-record";
    }

    private Frame frame(HttpServletRequest request, SignedIn person, Model model) {
        readers.reader(person);
        Frame frame = frames.around(request, person, Place.HISTORY);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("me", person.person().value());
        return frame;
    }

    private Replay replay(ComplaintId id, @Nullable Integer at, @Nullable Integer from, @Nullable String spacing) {
        CaseHistory history = CaseHistory.of(log, id.value()).orElseThrow(HistoryPage::unknown);
        return Replay.of(history, at, from, Spacing.of(spacing));
    }

    private void describe(Replay replay, Frame frame, SignedIn person, Model model) {
        CaseHistory history = replay.history();
        Standing before = standing(replay.compared(), history, person);
        Standing after = standing(replay.moment(), history, person);
        model.addAttribute("words", readers.wordsFor(readers.reader(person)));
        model.addAttribute("telling", new Telling(frame.say()));
        model.addAttribute("replay", replay);
        model.addAttribute("history", history);
        model.addAttribute("event", EventLine.of(replay.moment()));
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("steps", StepChange.between(before, after));
        model.addAttribute(
                "difference",
                Difference.between(files.after(history.until(replay.from())), files.after(history.until(replay.at()))));
    }

    private Standing standing(Moment moment, CaseHistory history, SignedIn person) {
        return Standing.of(history.complaint(), moment, person.person(), policy);
    }

    static ProblemException unknown() {
        return new ProblemException(RefusalProblems.of(Refusal.COMPLAINT_UNKNOWN));
    }
}
