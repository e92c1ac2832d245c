package org.redress.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Place;
import org.redress.query.reading.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** The cases behind a number, as a page. */
@Controller
class CountedCasesPage {
    static final String ADDRESS = "/statistics/cases";

    private final Figures figures;
    private final Readers readers;
    private final Frames frames;

    CountedCasesPage(Figures figures, Readers readers, Frames frames) {
        this.figures = figures;
        this.readers = readers;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    String show(
            @ModelAttribute("selection") Selection selection,
            @ModelAttribute("narrowing") Narrowing narrowing,
            PageAsked asked,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        readers.readerOfStatistics(person);
        Page<CountedCase> page = asked.page(
                figures.cases(
                        selection,
                        narrowing,
                        asked.after(CountedCase.Cursor.class).orElse(null),
                        asked.rows()),
                CountedCase::cursor);
        Frame frame = frames.around(request, person, Place.STATISTICS);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("say", frame.say());
        model.addAttribute("words", new StatisticsWords(frame));
        model.addAttribute("cases", page.items());
        model.addAttribute("next", page.next() == null ? null : following(request, page.next()));
        return "statistics-cases";
    }

    private static String following(HttpServletRequest request, String cursor) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .query(request.getQueryString())
                .replaceQueryParam(PageAsked.CURSOR, cursor)
                .build()
                .toUriString();
    }
}
