package org.redress.query.conformance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.MinedCase;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Place;
import org.redress.query.reading.Readers;
import org.redress.query.replica.LogSelection;
import org.redress.query.replica.MinableLogs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The cases behind a number of the page. */
@Controller
class ConformanceCasesPage {
    /** Under which cases of ours have the number that people know. */
    private static final String CASE_NUMBER = "caseNumber";

    private final MinableLogs logs;
    private final Expected lifecycle;
    private final Readers readers;
    private final Frames frames;

    ConformanceCasesPage(MinableLogs logs, Expected lifecycle, Readers readers, Frames frames) {
        this.logs = logs;
        this.lifecycle = lifecycle;
        this.readers = readers;
        this.frames = frames;
    }

    /**
     * A case as it is shown.
     *
     * @param label what people know it by
     */
    record Shown(String label, MinedCase one) {
        static Shown of(MinedCase one) {
            return new Shown(one.attributes().getOrDefault(CASE_NUMBER, one.id()), one);
        }
    }

    @GetMapping(ConformancePage.CASES)
    String show(
            @RequestParam(defaultValue = MinableLogs.OWN) String log,
            @ModelAttribute LogSelection selection,
            @ModelAttribute Figure figure,
            PageAsked page,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        readers.readerOfStatistics(person);
        figure.demandOne();
        LogFilter filter = selection.filter();
        ConformanceCases cases = cases(log, selection, filter, figure, page);
        Frame frame = frames.around(request, person, Place.CONFORMANCE);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("say", frame.say());
        model.addAttribute("words", new ConformanceWords(frame, log.equals(MinableLogs.OWN)));
        model.addAttribute("isOwn", log.equals(MinableLogs.OWN));
        model.addAttribute("figure", figure);
        model.addAttribute("back", Figure.address(ConformancePage.ADDRESS, List.of(java.util.Map.entry("log", log))));
        model.addAttribute(
                "cases",
                cases.items().stream().map(line -> Shown.of(line.mined())).toList());
        model.addAttribute("next", cases.next() == null ? null : following(request, cases.next()));
        return "conformance-cases";
    }

    /** Ways that are named are the figure; without them it is asked again. */
    private ConformanceCases cases(
            String log, LogSelection selection, LogFilter filter, Figure figure, PageAsked page) {
        boolean isNamed = selection.variant() != null && !figure.isNamed();
        return logs.ask(
                log,
                asking -> log.equals(MinableLogs.OWN) && !isNamed
                        ? ConformanceCases.of(asking, filter, figure, lifecycle, page)
                        : ConformanceCases.of(asking, filter, page));
    }

    private static String following(HttpServletRequest request, String cursor) {
        return UriComponentsBuilder.fromPath(ConformancePage.CASES)
                .query(request.getQueryString())
                .replaceQueryParam(PageAsked.CURSOR, cursor)
                .build()
                .toUriString();
    }
}
