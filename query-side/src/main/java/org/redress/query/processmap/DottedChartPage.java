package org.redress.query.processmap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.redress.analytics.mining.DottedChart;
import org.redress.analytics.mining.LogSummary;
import org.redress.http.signin.SignedIn;
import org.redress.query.logpage.LogAsked;
import org.redress.query.logpage.LogPages;
import org.redress.query.logpage.LogPages.Visit;
import org.redress.query.page.Place;
import org.redress.query.page.Plot;
import org.redress.query.page.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Each case a row of dots in time, those that began first on top: what came in waves, what waited, what went fast. */
@Controller
class DottedChartPage {
    static final String ADDRESS = "/dotted-chart";

    /** With more cases than this, a row is a band of them. */
    static final int ROWS_MAX = 2_000;

    /** Rows in the table; the list of cases goes on. */
    static final int ROWS_IN_TABLE = 50;

    private static final List<Plot> PLOTS = List.of(
            new Plot(Screen.WIDE, 1120, 620, new Plot.Margins(12, 12, 12, 32), ROWS_MAX),
            new Plot(Screen.NARROW, 320, 420, new Plot.Margins(8, 8, 8, 32), 60));

    private final LogPages pages;

    DottedChartPage(LogPages pages) {
        this.pages = pages;
    }

    /** What is read of a log at one moment. */
    private record Found(LogSummary summary, DottedChart chart) {}

    @GetMapping(ADDRESS)
    String show(SignedIn person, HttpServletRequest request, Model model) {
        pages.demandReader(person);
        LogAsked asked = LogAsked.of(request.getParameterMap(), pages.zone());
        Visit visit = new Visit(Place.DOTTED_CHART, person, request, model);
        return pages.whenAnswered(
                visit,
                asked,
                log -> new Found(log.summary(), log.dottedChart(asked.filter(), ROWS_MAX)),
                found -> show(visit, asked, found));
    }

    private String show(Visit visit, LogAsked asked, Found found) {
        Model model = visit.model();
        pages.fill(visit, asked);
        pages.fill(model, asked, found.summary());
        Map<String, DotKind> kinds = DotKind.of(found.chart());
        model.addAttribute("chart", found.chart());
        model.addAttribute("kinds", kinds);
        model.addAttribute("rest", DotKind.REST);
        List<DotsDrawing> drawings = PLOTS.stream()
                .map(plot -> DotsDrawing.of(part(found.chart(), plot), kinds, plot))
                .toList();
        model.addAttribute("drawings", drawings);
        model.addAttribute(
                "tableRows",
                drawings.getFirst().rows().stream().limit(ROWS_IN_TABLE).toList());
        return "dotted-chart";
    }

    /** All of a chart, as large as it is drawn anywhere. */
    static DotsDrawing wide(DottedChart chart, Map<String, DotKind> kinds) {
        return DotsDrawing.of(part(chart, PLOTS.getFirst()), kinds, PLOTS.getFirst());
    }

    /** As many rows as a screen has room for, from the first on. */
    private static DottedChart part(DottedChart chart, Plot plot) {
        return new DottedChart(chart.position(), chart.cases(), chart.from(), chart.to(), plot.first(chart.rows()));
    }
}
