package org.redress.query.processmap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.redress.analytics.mining.LogSummary;
import org.redress.analytics.mining.Variants;
import org.redress.http.signin.SignedIn;
import org.redress.query.logpage.LogAsked;
import org.redress.query.logpage.LogPages;
import org.redress.query.logpage.LogPages.Visit;
import org.redress.query.page.Place;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The ways that cases went, the most frequent first. */
@Controller
class VariantsPage {
    static final String ADDRESS = "/variants";

    /** Ways of one page: more than anybody compares; those behind them are told as a number. */
    static final int VARIANTS_MAX = 100;

    private final LogPages pages;

    VariantsPage(LogPages pages) {
        this.pages = pages;
    }

    /**
     * One way with what it makes up together with those before it.
     *
     * @param rank from 1 on
     * @param together of all cases, 0 to 1
     */
    record Ranked(int rank, Variants.Variant variant, double together) {
        static List<Ranked> of(Variants variants) {
            List<Ranked> ranked = new ArrayList<>();
            double together = 0;
            for (Variants.Variant variant : variants.items()) {
                together += variant.share();
                ranked.add(new Ranked(ranked.size() + 1, variant, together));
            }
            return ranked;
        }
    }

    /** What is read of a log at one moment. */
    private record Found(LogSummary summary, Variants variants) {}

    @GetMapping(ADDRESS)
    String show(SignedIn person, HttpServletRequest request, Model model) {
        pages.demandReader(person);
        LogAsked asked = LogAsked.of(request.getParameterMap(), pages.zone());
        Visit visit = new Visit(Place.VARIANTS, person, request, model);
        return pages.whenAnswered(
                visit,
                asked,
                log -> new Found(log.summary(), log.variants(asked.filter(), VARIANTS_MAX)),
                found -> show(visit, asked, found));
    }

    private String show(Visit visit, LogAsked asked, Found found) {
        Model model = visit.model();
        pages.fill(visit, asked);
        pages.fill(model, asked, found.summary());
        model.addAttribute("variants", found.variants());
        model.addAttribute("ranked", Ranked.of(found.variants()));
        model.addAttribute(
                "first",
                found.variants().items().isEmpty()
                        ? List.of()
                        : found.variants().items().getFirst().activities());
        return "variants";
    }
}
