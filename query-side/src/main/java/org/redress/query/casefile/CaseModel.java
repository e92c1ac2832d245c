package org.redress.query.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.RefusalProblems;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.reading.AsOf;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.reading.Words;
import org.redress.query.stepform.StepForm;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.ui.Model;

/** What the page of a case and its parts are made of, for one reader. */
final class CaseModel {
    private final FiledCases cases;
    private final Readers readers;
    private final Frames frames;
    private final ViewProgress progress;
    private final EventHistory log;
    private final ComplaintPolicy policy;
    private final StepSheets sheets;

    CaseModel(
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
        this.sheets = new StepSheets(policy);
    }

    /** @param form of the step that is open; null for none */
    void fill(
            Model model,
            String complaint,
            AsOf part,
            @Nullable StepForm form,
            SignedIn person,
            HttpServletRequest request) {
        Reader reader = readers.reader(person);
        FiledCase found = cases.find(complaint, part).orElseThrow(CaseModel::unknown);
        List<StoryLine> story = log.upTo(complaint, found.row().version()).stream()
                .map(StoryLine::of)
                .toList()
                .reversed();
        boolean isPast = !(part instanceof AsOf.Now);
        Offers offers = isPast ? Offers.none() : Offers.of(found, reader, policy);
        Words words = readers.wordsFor(reader);
        Frame frame = frames.around(request, person, Place.WORKLIST);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        if (!isPast) {
            model.addAttribute("liveView", CaseFileView.VIEW.name());
            model.addAttribute("liveComplaint", complaint);
        }
        model.addAttribute("freshness", Freshness.of(CaseFileView.VIEW, progress, log));
        model.addAttribute("words", words);
        model.addAttribute("id", complaint);
        model.addAttribute("me", person.person().value());
        model.addAttribute("status", found.status());
        model.addAttribute("glance", found.glance());
        model.addAttribute("elsewhere", found.elsewhere());
        model.addAttribute("file", found.row().value());
        model.addAttribute("intake", found.row().value().intake());
        model.addAttribute("source", found.row().value().source());
        model.addAttribute("version", found.row().version());
        model.addAttribute("isPast", isPast);
        model.addAttribute("offers", offers);
        model.addAttribute("notes", new StepNotes(found, frame.say()));
        model.addAttribute("story", story);
        model.addAttribute(
                "here", form == null ? "/complaints/" + complaint : "/complaints/" + complaint + "/" + form.step());
        if (form != null) {
            model.addAttribute("step", form.step());
            model.addAttribute("whyNot", offers.whyNot(form.step()).orElse(Refusal.ROLE_NOT_PERMITTED));
            model.addAttribute(
                    "sheet",
                    offers.has(form.step()) ? sheets.of(form, found, story, person, words, frame.say()) : null);
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(RefusalProblems.of(Refusal.COMPLAINT_UNKNOWN));
    }
}
