package org.redress.query.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.RefusalProblems;
import org.redress.http.request.ComplaintId;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.reading.AsOf;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case as a page: the file, what may be done next, and its story. */
@Controller
class CasePage {
    private final FiledCases cases;
    private final Readers readers;
    private final Frames frames;
    private final ViewProgress progress;
    private final EventHistory log;
    private final ComplaintPolicy policy;

    CasePage(
            FiledCases cases,
            Readers readers,
            Frames frames,
            ViewProgress progress,
            EventHistory log,
            ComplaintPolicy policy) {
        this.cases = cases;
        this.readers = readers;
        this.frames = frames;
        this.progress = progress;
        this.log = log;
        this.policy = policy;
    }

    @GetMapping("/complaints/{id}")
    String show(
            @PathVariable ComplaintId id,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long asOfSequence,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        Reader reader = readers.reader(person);
        AsOf part = AsOf.of(asOf, asOfSequence);
        FiledCase found = cases.find(id.value(), part)
                .orElseThrow(() -> new ProblemException(RefusalProblems.of(Refusal.COMPLAINT_UNKNOWN)));
        List<StoryLine> story = log.upTo(id.value(), found.row().version()).stream()
                .map(StoryLine::of)
                .toList()
                .reversed();
        boolean isPast = !(part instanceof AsOf.Now);
        List<NextStep> steps = isPast ? List.of() : found.nextSteps(reader, policy);
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request, person, Place.WORKLIST));
        model.addAttribute("freshness", Freshness.of(CaseFileView.VIEW, progress, log));
        model.addAttribute("words", readers.wordsFor(reader));
        model.addAttribute("id", id.value());
        if (!isPast) {
            model.addAttribute("liveView", CaseFileView.VIEW.name());
            model.addAttribute("liveComplaint", id.value());
        }
        model.addAttribute("me", person.person().value());
        model.addAttribute("status", found.status());
        model.addAttribute("glance", found.glance());
        model.addAttribute("elsewhere", found.elsewhere());
        model.addAttribute("file", found.row().value());
        model.addAttribute("version", found.row().version());
        model.addAttribute("isPast", isPast);
        model.addAttribute("stepGroups", StepGroup.grouped(steps));
        model.addAttribute("story", story);
        return "complaint";
    }
}
