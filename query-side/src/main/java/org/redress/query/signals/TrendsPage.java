package org.redress.query.signals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.redress.analytics.signals.RuleSet;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.InvalidInput;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.page.Regions;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.replica.Answers;
import org.redress.query.replica.LogSelection;
import org.redress.query.replica.MinableLogs;
import org.redress.query.replica.TaskState;
import org.redress.query.replica.TaskView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What came, what was done and how long it took over time, and what of it is more than chance, as a page. Where the answer
 * takes long, its part of the page tells how far it is and looks again.
 */
@Controller
class TrendsPage {
    /** What the page offers; more rules than four nobody keeps in mind. */
    private static final List<RuleSet> RULES = List.of(RuleSet.LIMITS, RuleSet.NEAR_LIMITS, RuleSet.WESTERN_ELECTRIC);

    private final SignalFigures figures;
    private final TermFigures terms;
    private final Answers answers;
    private final Readers readers;
    private final Frames frames;
    private final EventHistory log;

    TrendsPage(
            SignalFigures figures,
            TermFigures terms,
            Answers answers,
            Readers readers,
            Frames frames,
            EventHistory log) {
        this.figures = figures;
        this.terms = terms;
        this.answers = answers;
        this.readers = readers;
        this.frames = frames;
        this.log = log;
    }

    @GetMapping(TrendsAsked.ADDRESS)
    String show(
            @ModelAttribute SignalsAsked chart,
            @ModelAttribute LogSelection selection,
            @ModelAttribute("trends") TrendsAsked trends,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        Reader reader = readers.readerOfStatistics(person);
        SignalFigures.Told told = figures.told(MinableLogs.OWN);
        SignalsQuestion question =
                new SignalsQuestion(TrendsAsked.complete(chart, told.activities()), selection).withoutBlanks();
        Frame frame = frames.around(request, person, Place.TRENDS);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("say", frame.say());
        model.addAttribute("words", new TrendWords(frame));
        model.addAttribute("freshness", new Freshness(false, told.position(), log.head() - told.position()));
        model.addAttribute("question", question);
        model.addAttribute("asked", question.chart());
        model.addAttribute("told", told);
        model.addAttribute("measures", Measure.values());
        model.addAttribute("pers", Per.values());
        model.addAttribute("ruleSets", RULES);
        model.addAttribute("termDays", TrendsAsked.TERM_DAYS);
        model.addAttribute("mayReadWords", reader.mayReadWords());
        draw(question, trends, reader, model);
        if (trends.terms() != null && reader.mayReadWords() && !model.containsAttribute("task")) {
            find(question, trends.terms(), reader, model);
        }
        return Regions.view("trends", request, Set.of(TrendsAsked.ANSWER));
    }

    /** What cannot be drawn is said on the page: a form asked for it, and the same form mends it. */
    private void draw(SignalsQuestion question, TrendsAsked trends, Reader reader, Model model) {
        try {
            Answers.Told<Signals> drawn = answers.tell(
                    reader.person().person(),
                    MinableLogs.OWN,
                    question.at(TrendsAsked.ADDRESS),
                    trends.task(),
                    asking -> figures.signals(asking, question, TrendCasesPage.ADDRESS));
            switch (drawn) {
                case Answers.Told.Answer<Signals> found -> {
                    Signals signals = found.answer();
                    model.addAttribute("signals", signals);
                    model.addAttribute(
                            "charts",
                            TrendChart.PLOTS.stream()
                                    .map(plot -> TrendChart.of(signals, plot))
                                    .toList());
                }
                case Answers.Told.Later<Signals> later -> {
                    TaskView task = later.question();
                    model.addAttribute("task", task);
                    model.addAttribute("again", trends.again(question, task.id()));
                    // One that was cancelled has no answer to look for.
                    if (task.state() != TaskState.CANCELLED) {
                        model.addAttribute("region", trends.region(question, task.id()));
                    }
                }
            }
        } catch (InvalidInput mistake) {
            model.addAttribute("signals", null);
        }
    }

    /** An attribute that cases do not have is said beside the chart already. */
    private void find(SignalsQuestion question, int asked, Reader reader, Model model) {
        int days = Math.clamp(asked, 1, TermFigures.DAYS_MAX);
        try {
            model.addAttribute("found", terms.terms(question.cases().filter(), days, null, readers.wordsFor(reader)));
            model.addAttribute("days", days);
        } catch (InvalidInput mistake) {
            model.addAttribute("found", null);
        }
    }
}
