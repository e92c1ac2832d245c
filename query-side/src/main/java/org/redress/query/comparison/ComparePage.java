package org.redress.query.comparison;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.redress.analytics.mining.LogSummary;
import org.redress.http.signin.SignedIn;
import org.redress.query.logpage.LogPages;
import org.redress.query.logpage.LogPages.Visit;
import org.redress.query.page.Place;
import org.redress.query.reading.SmallGroups;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Two groups of cases side by side: in what they differ, and which differences are more than chance. */
@Controller
class ComparePage {
    /** Rows of each table; the file has them all. */
    static final int ROWS_MAX = 25;

    private final LogPages pages;
    private final SmallGroups small;

    ComparePage(LogPages pages, SmallGroups small) {
        this.pages = pages;
        this.small = small;
    }

    /** A table of the page, with what is not in it. */
    record Table(Difference.Kind kind, List<Difference> rows, int hidden) {
        static Table of(Difference.Kind kind, List<Difference> all) {
            List<Difference> rows = Difference.of(kind, all);
            return new Table(kind, rows.stream().limit(ROWS_MAX).toList(), Math.max(0, rows.size() - ROWS_MAX));
        }
    }

    @GetMapping(GroupsAsked.ADDRESS)
    String show(SignedIn person, HttpServletRequest request, Model model) {
        pages.demandReader(person);
        GroupsAsked asked = GroupsAsked.of(request, pages.zone());
        Visit visit = new Visit(Place.COMPARISON, person, request, model);
        return pages.whenAnswered(
                visit, asked.log(), log -> GroupFindings.of(log, asked, small), found -> show(visit, found));
    }

    private String show(Visit visit, GroupFindings found) {
        Model model = visit.model();
        GroupsAsked asked = found.asked();
        pages.fill(visit, asked.log());
        pages.fill(model, asked.log(), found.summary());
        CompareWords words = new CompareWords(pages.frame(visit), asked);
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute("compare", words);
        model.addAttribute("alsoKept", asked.parameters());
        // A filter on what tells the groups apart would leave one of them.
        model.addAttribute(
                "attributes",
                LogPages.attributes(found.summary()).stream()
                        .filter(name -> !name.equals(asked.by()))
                        .toList());
        model.addAttribute("splits", splits(found.summary(), asked));
        if (asked.isComplete()) {
            model.addAttribute("groups", asked.groups());
        }
        if (found.compared() != null && found.isTelling()) {
            List<Difference> all = Difference.of(found.compared(), asked.groups(), words);
            List<Difference> shares = Difference.largestShares(all, IntervalPlot.ROWS_MAX);
            model.addAttribute("shares", IntervalPlot.of(shares, true));
            model.addAttribute("lengths", IntervalPlot.of(Difference.of(Difference.Kind.LENGTH, all), false));
            model.addAttribute(
                    "tables",
                    List.of(
                            Table.of(Difference.Kind.LENGTH, all),
                            Table.of(Difference.Kind.ACTIVITY, all),
                            Table.of(Difference.Kind.PATH, all),
                            Table.of(Difference.Kind.REWORK, all)));
        }
        return "compare";
    }

    /** Attributes of cases that can tell groups apart; those of the filter cannot. */
    private static List<String> splits(LogSummary summary, GroupsAsked asked) {
        return summary.attributes().stream()
                .filter(attribute -> attribute.level().ofCase())
                .map(attribute -> attribute.name())
                .distinct()
                .filter(name -> !GroupsAsked.hasCondition(asked.log(), name))
                .toList();
    }
}
