package org.redress.query.signals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Place;
import org.redress.query.reading.CaseNumbers;
import org.redress.query.reading.Readers;
import org.redress.query.replica.LogSelection;
import org.redress.query.replica.MinableLogs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases of one point of a trend, as a page. */
@Controller
class TrendCasesPage {
    static final String ADDRESS = TrendsAsked.ADDRESS + "/cases";

    private final SignalFigures figures;
    private final CaseNumbers numbers;
    private final Readers readers;
    private final Frames frames;

    TrendCasesPage(SignalFigures figures, CaseNumbers numbers, Readers readers, Frames frames) {
        this.figures = figures;
        this.numbers = numbers;
        this.readers = readers;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    String show(
            @ModelAttribute SignalsAsked asked,
            @ModelAttribute LogSelection selection,
            @RequestParam LocalDate point,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        readers.readerOfStatistics(person);
        SignalsQuestion question = new SignalsQuestion(asked, selection);
        Frame frame = frames.around(request, person, Place.TRENDS);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("say", frame.say());
        model.addAttribute("words", new TrendWords(frame));
        model.addAttribute("question", question);
        model.addAttribute("point", point);
        model.addAttribute("casesMax", SignalFigures.CASES_MAX);
        model.addAttribute(
                "cases",
                figures.cases(MinableLogs.OWN, question, point).stream()
                        .map(id -> new CaseNumbers.Numbered(
                                id, numbers.numberOf(id).orElse(id)))
                        .toList());
        return "trends-cases";
    }
}
