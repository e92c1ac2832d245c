package org.redress.query.processmap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.LogSummary;
import org.redress.analytics.mining.MinedCase;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.query.logpage.AskableLogs;
import org.redress.query.logpage.LogAsked;
import org.redress.query.logpage.LogPages;
import org.redress.query.logpage.LogPages.Visit;
import org.redress.query.logpage.LogWords;
import org.redress.query.page.Place;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The cases of a log behind a number. */
@Controller
class LogCasesPage {
    static final String ADDRESS = LogWords.CASES;

    /** The attribute under which our own cases have the number that people know. */
    private static final String CASE_NUMBER = "caseNumber";

    private final AskableLogs logs;
    private final LogPages pages;

    LogCasesPage(AskableLogs logs, LogPages pages) {
        this.logs = logs;
        this.pages = pages;
    }

    /** Pages go by the number that cases have within a log. */
    record Cursor(long number) {}

    /**
     * One case as it is shown.
     *
     * @param label what people know it by
     * @param took null where no time is known
     */
    record Shown(String label, MinedCase one, @Nullable Duration took) {
        static Shown of(MinedCase one) {
            return new Shown(
                    one.attributes().getOrDefault(CASE_NUMBER, one.id()),
                    one,
                    one.began() == null || one.ended() == null ? null : Duration.between(one.began(), one.ended()));
        }
    }

    /** What is read of a log at one moment. */
    private record Found(LogSummary summary, List<MinedCase> cases) {}

    @GetMapping(ADDRESS)
    String show(PageAsked page, SignedIn person, HttpServletRequest request, Model model) {
        pages.demandReader(person);
        LogAsked asked = LogAsked.of(request.getParameterMap(), pages.zone());
        long after = page.after(Cursor.class).map(Cursor::number).orElse(0L);
        Found found = logs.ask(asked, log -> new Found(log.summary(), log.cases(asked.filter(), after, page.rows())));
        Page<MinedCase> cases = page.page(found.cases(), one -> new Cursor(one.number()));
        pages.fill(new Visit(Place.PROCESS_MAP, person, request, model), asked);
        pages.fill(model, asked, found.summary());
        model.addAttribute("cases", cases.items().stream().map(Shown::of).toList());
        model.addAttribute("next", cases.next() == null ? null : following(request, cases.next()));
        return "process-map-cases";
    }

    private static String following(HttpServletRequest request, String cursor) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .query(request.getQueryString())
                .replaceQueryParam(PageAsked.CURSOR, cursor)
                .build()
                .toUriString();
    }
}
