package org.redress.query.signals;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.redress.analytics.signals.RuleSet;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.InvalidInput;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.reading.CaseNumbers;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.replica.MinableLogs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What came, what was done and how long it took over time, and what of it is more than chance, as a page. */
@Controller
class TrendsPage {
    static final String CASES = TrendsAsked.ADDRESS + "/cases";

    /** What the page offers; more rules than four nobody keeps in mind. */
    private static final List<RuleSet> RULES = List.of(RuleSet.LIMITS, RuleSet.NEAR_LIMITS, RuleSet.WESTERN_ELECTRIC);

    private final SignalFigures figures;
    private final TermFigures terms;
    private final CaseNumbers numbers;
    private final Readers readers;
    private final Frames frames;
    private final EventHistory log;

    TrendsPage(
            SignalFigures figures,
            TermFigures terms,
            CaseNumbers numbers,
            Readers readers,
            Frames frames,
            EventHistory log) {
        this.figures = figures;
        this.terms = terms;
        this.numbers = numbers;
        this.readers = readers;
        this.frames = frames;
        this.log = log;
    }

    @GetMapping(TrendsAsked.ADDRESS)
    String show(
            @ModelAttribute("chart") SignalsAsked chart,
            @ModelAttribute("trends") TrendsAsked trends,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        Reader reader = readers.readerOfStatistics(person);
        SignalFigures.Told told = figures.told(MinableLogs.OWN);
        SignalsAsked asked = trends.complete(chart.asGiven(request), told.activities());
        Frame frame = frames.around(request, person, Place.TRENDS);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("say", frame.say());
        model.addAttribute("words", new TrendWords(frame));
        model.addAttribute("freshness", new Freshness(false, told.position(), log.head() - told.position()));
        model.addAttribute("asked", asked);
        model.addAttribute("told", told);
        model.addAttribute("measures", Measure.values());
        model.addAttribute("pers", Per.values());
        model.addAttribute("ruleSets", RULES);
        model.addAttribute("termDays", TrendsAsked.TERM_DAYS);
        model.addAttribute("mayReadWords", reader.mayReadWords());
        draw(asked, model);
        if (trends.terms() != null && reader.mayReadWords()) {
            int days = Math.clamp(trends.terms(), 1, TermFigures.DAYS_MAX);
            model.addAttribute("found", terms.terms(days, null, readers.wordsFor(reader)));
            model.addAttribute("days", days);
        }
        return "trends";
    }

    /** The points as a file for a spreadsheet. */
    @GetMapping(TrendsAsked.ADDRESS + "/points.csv")
    ResponseEntity<byte[]> points(@ModelAttribute SignalsAsked asked, HttpServletRequest request, SignedIn person) {
        readers.readerOfStatistics(person);
        Signals signals = figures.signals(MinableLogs.OWN, asked.asGiven(request), CASES);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("redress-trend-%d.csv".formatted(signals.position()))
                                .build()
                                .toString())
                .body(SignalsTable.of(signals).getBytes(StandardCharsets.UTF_8));
    }

    /** The cases of one point. */
    @GetMapping(CASES)
    String cases(
            @ModelAttribute("chart") SignalsAsked chart,
            @RequestParam LocalDate point,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        readers.readerOfStatistics(person);
        SignalsAsked asked = chart.asGiven(request);
        Frame frame = frames.around(request, person, Place.TRENDS);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("say", frame.say());
        model.addAttribute("words", new TrendWords(frame));
        model.addAttribute("asked", asked);
        model.addAttribute("point", point);
        model.addAttribute("casesMax", SignalFigures.CASES_MAX);
        model.addAttribute(
                "cases",
                figures.cases(MinableLogs.OWN, asked, point).stream()
                        .map(id -> new CaseNumbers.Numbered(
                                id, numbers.numberOf(id).orElse(id)))
                        .toList());
        return "trends-cases";
    }

    /** What cannot be drawn is said on the page: a form asked for it, and the same form mends it. */
    private void draw(SignalsAsked asked, Model model) {
        try {
            Signals signals = figures.signals(MinableLogs.OWN, asked, CASES);
            model.addAttribute("signals", signals);
            model.addAttribute(
                    "charts",
                    TrendChart.PLOTS.stream()
                            .map(plot -> TrendChart.of(signals, plot))
                            .toList());
        } catch (InvalidInput tooMuch) {
            model.addAttribute("signals", null);
        }
    }
}
