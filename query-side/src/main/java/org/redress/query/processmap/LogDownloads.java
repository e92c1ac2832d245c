package org.redress.query.processmap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.DottedChart;
import org.redress.analytics.mining.Spread;
import org.redress.analytics.mining.Variants;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.signin.SignedIn;
import org.redress.query.logpage.AskableLogs;
import org.redress.query.logpage.LogAsked;
import org.redress.query.logpage.LogFile;
import org.redress.query.logpage.LogPages;
import org.redress.query.logpage.LogWords;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Place;
import org.redress.query.reading.Csv;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The ways that cases went and the dotted chart as files to take along. */
@Controller
class LogDownloads {
    static final String VARIANTS = VariantsPage.ADDRESS + "/variants.csv";
    static final String PICTURE = DottedChartPage.ADDRESS + "/picture";
    static final String ROWS = DottedChartPage.ADDRESS + "/rows.csv";

    /** Ways of one file; those behind them are rarer. */
    static final int VARIANTS_MAX = 10_000;

    private static final double MILLIS_PER_SECOND = 1_000;

    private final AskableLogs logs;
    private final LogPages pages;
    private final Frames frames;

    LogDownloads(AskableLogs logs, LogPages pages, Frames frames) {
        this.logs = logs;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping(VARIANTS)
    ResponseEntity<String> variants(SignedIn person, HttpServletRequest request) {
        LogAsked asked = asked(person, request);
        LogWords words = new LogWords(frames.around(request, person, Place.VARIANTS), asked);
        Variants variants = logs.ask(asked, log -> log.variants(asked.filter(), VARIANTS_MAX));
        StringBuilder lines = new StringBuilder(
                Csv.line(List.of("rank", "way", "cases", "share", "median seconds", "ninetieth seconds")));
        for (VariantsPage.Ranked ranked : VariantsPage.Ranked.of(variants)) {
            Variants.Variant variant = ranked.variant();
            List<Object> cells = new ArrayList<>(
                    List.of(ranked.rank(), words.way(variant.activities()), variant.cases(), variant.share()));
            Spread took = variant.throughput();
            cells.add(seconds(took == null ? null : took.median()));
            cells.add(seconds(took == null ? null : took.ninetieth()));
            lines.append(Csv.line(cells));
        }
        return LogFile.table("variants.csv", lines.toString());
    }

    @GetMapping(PICTURE)
    ResponseEntity<String> picture(SignedIn person, HttpServletRequest request) {
        LogAsked asked = asked(person, request);
        DottedChart chart = chart(asked);
        Instant from = chart.from();
        Instant to = chart.to();
        if (chart.rows().isEmpty() || from == null || to == null) {
            throw new ProblemException(ProblemKind.NOT_FOUND.problem());
        }
        Frame frame = frames.around(request, person, Place.DOTTED_CHART);
        Map<String, DotKind> kinds = DotKind.of(chart);
        String svg = DotsPicture.of(
                DottedChartPage.wide(chart, kinds),
                kinds.entrySet().stream()
                        .map(each -> new DotKind.Of(each.getKey(), each.getValue()))
                        .toList(),
                new LogWords(frame, asked),
                frame.say().text("dots.rest"),
                from,
                to);
        return LogFile.picture("dotted-chart.svg", svg);
    }

    @GetMapping(ROWS)
    ResponseEntity<String> rows(SignedIn person, HttpServletRequest request) {
        LogAsked asked = asked(person, request);
        LogWords words = new LogWords(frames.around(request, person, Place.DOTTED_CHART), asked);
        DottedChart chart = chart(asked);
        StringBuilder lines = new StringBuilder(Csv.line(List.of("first case", "cases", "time", "activity", "events")));
        for (DottedChart.Row row : chart.rows()) {
            for (DottedChart.Dot dot : row.dots()) {
                lines.append(Csv.line(
                        List.of(row.firstCase(), row.cases(), dot.at(), words.activity(dot.activity()), dot.count())));
            }
        }
        return LogFile.table("dotted-chart.csv", lines.toString());
    }

    private LogAsked asked(SignedIn person, HttpServletRequest request) {
        pages.demandReader(person);
        return LogAsked.of(request.getParameterMap(), pages.zone());
    }

    private DottedChart chart(LogAsked asked) {
        return logs.ask(asked, log -> log.dottedChart(asked.filter(), DottedChartPage.ROWS_MAX));
    }

    private static Object seconds(@Nullable Duration length) {
        return length == null ? "" : length.toMillis() / MILLIS_PER_SECOND;
    }
}
