package org.redress.query.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.RefusalProblems;
import org.redress.http.request.ComplaintId;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Place;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What somebody must know who is writing, in the language of the page: what changed meanwhile, and why a step was refused.
 * Both are read from the log itself: a view may not have seen yet what the command side has answered with.
 */
@Controller
class StepNews {
    private final FiledCases cases;
    private final Readers readers;
    private final Frames frames;
    private final ComplaintPolicy policy;

    StepNews(FiledCases cases, Readers readers, Frames frames, ComplaintPolicy policy) {
        this.cases = cases;
        this.readers = readers;
        this.frames = frames;
        this.policy = policy;
    }

    /** What has happened after an event, newest last, and whether a step is still possible. */
    @GetMapping(path = "/complaints/{id}", params = "region=changes")
    String changes(
            @PathVariable ComplaintId id,
            @RequestParam long since,
            @RequestParam(required = false) @Nullable String step,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        Reader reader = readers.reader(person);
        List<StoryLine> story = cases.story(id.value());
        fill(model, id, reader, request);
        model.addAttribute(
                "changes",
                story.stream().filter(line -> line.stamp().sequence() > since).toList());
        model.addAttribute("version", story.size() - 1L);
        model.addAttribute("step", step);
        return "step-news :: changes";
    }

    /** Why the service refused. */
    @GetMapping(path = "/complaints/{id}", params = "region=refusal")
    String refusal(
            @PathVariable ComplaintId id,
            @RequestParam Refusal refusal,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        fill(model, id, readers.reader(person), request);
        model.addAttribute("refusal", refusal);
        return "step-form :: refusal";
    }

    private void fill(Model model, ComplaintId id, Reader reader, HttpServletRequest request) {
        FiledCase found = cases.inLog(id.value())
                .orElseThrow(() -> new ProblemException(RefusalProblems.of(Refusal.COMPLAINT_UNKNOWN)));
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request, reader.person(), Place.WORKLIST));
        model.addAttribute("id", id.value());
        model.addAttribute("me", reader.person().person().value());
        model.addAttribute("offers", Offers.of(found, reader, policy));
    }
}
