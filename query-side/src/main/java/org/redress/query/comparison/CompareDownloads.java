package org.redress.query.comparison;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.redress.analytics.mining.Comparison;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.signin.SignedIn;
import org.redress.query.logpage.AskableLogs;
import org.redress.query.logpage.LogFile;
import org.redress.query.logpage.LogPages;
import org.redress.query.logpage.LogPages.Visit;
import org.redress.query.page.Place;
import org.redress.query.reading.Csv;
import org.redress.query.reading.SmallGroups;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The differences of two groups as files to take along: as a picture, and all of them as a table. */
@Controller
class CompareDownloads {
    static final String PICTURE = GroupsAsked.ADDRESS + "/picture";
    static final String TABLE = GroupsAsked.ADDRESS + "/differences.csv";

    private final AskableLogs logs;
    private final LogPages pages;
    private final SmallGroups small;

    CompareDownloads(AskableLogs logs, LogPages pages, SmallGroups small) {
        this.logs = logs;
        this.pages = pages;
        this.small = small;
    }

    /** All differences with who tells them. */
    private record Told(List<Difference> differences, CompareWords words) {}

    @GetMapping(PICTURE)
    ResponseEntity<String> picture(SignedIn person, HttpServletRequest request, Model model) {
        Told told = told(person, request, model);
        List<Difference> shares = Difference.largestShares(told.differences(), IntervalPlot.ROWS_MAX);
        return LogFile.picture(
                "comparison.svg",
                IntervalPicture.of(IntervalPlot.of(shares, true).getFirst(), told.words()));
    }

    @GetMapping(TABLE)
    ResponseEntity<String> table(SignedIn person, HttpServletRequest request, Model model) {
        Told told = told(person, request, model);
        StringBuilder lines = new StringBuilder(Csv.line(List.of(
                "kind",
                "what",
                "unit",
                "first",
                "first count",
                "second",
                "second count",
                "difference",
                "low",
                "high",
                "clear")));
        for (Difference each : told.differences()) {
            Comparison of = each.of();
            List<Object> cells = new ArrayList<>(Arrays.asList(
                    each.kind().name().toLowerCase(Locale.ROOT),
                    each.what(),
                    each.kind().isShare() ? "share of cases" : "seconds",
                    of.first(),
                    of.firstCount(),
                    of.second(),
                    of.secondCount(),
                    of.difference()));
            cells.add(of.interval() == null ? "" : of.interval().low());
            cells.add(of.interval() == null ? "" : of.interval().high());
            cells.add(of.isClear());
            lines.append(Csv.line(cells));
        }
        return LogFile.table("comparison.csv", lines.toString());
    }

    /** @throws ProblemException 404 where nothing is compared, or too little */
    private Told told(SignedIn person, HttpServletRequest request, Model model) {
        pages.demandReader(person);
        GroupsAsked asked = GroupsAsked.of(request, pages.zone());
        GroupFindings found = logs.ask(asked.log(), log -> GroupFindings.of(log, asked, small));
        if (found.compared() == null || !found.isTelling()) {
            throw new ProblemException(ProblemKind.NOT_FOUND.problem());
        }
        CompareWords words =
                new CompareWords(pages.frame(new Visit(Place.COMPARISON, person, request, model)), found.asked());
        return new Told(Difference.of(found.compared(), found.asked().groups(), words), words);
    }
}
