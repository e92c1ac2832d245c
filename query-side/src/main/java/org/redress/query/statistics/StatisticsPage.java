package org.redress.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What most cases are about, how many came and were closed, how long they took and how old the open ones are, as a page. */
@Controller
class StatisticsPage {
    /** Groups in the table beside the chart; all of them are in the API. */
    static final int GROUPS_SHOWN = 15;

    private final Figures figures;
    private final Readers readers;
    private final Frames frames;
    private final ViewProgress progress;
    private final EventHistory log;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone in which today is told */
    StatisticsPage(
            Figures figures,
            Readers readers,
            Frames frames,
            ViewProgress progress,
            EventHistory log,
            Clock clock,
            ZoneId zone) {
        this.figures = figures;
        this.readers = readers;
        this.frames = frames;
        this.progress = progress;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/statistics")
    String show(
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String on,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        readers.readerOfStatistics(person);
        StatisticsAsked asked =
                StatisticsAsked.of(by, source, from, before, on, LocalDate.ofInstant(clock.instant(), zone));
        // How fresh it is, is asked first: the figures may then only be fresher than they say.
        Freshness freshness = Freshness.of(StatisticsView.VIEW, progress, log);
        Selection selection = asked.selection();
        Pareto pareto = figures.pareto(selection, asked.grouping());
        Flow flow = Flow.of(monthly(selection, Milestone.RECEIVED), monthly(selection, Milestone.CLOSED));
        Frame frame = frames.around(request, person, Place.STATISTICS);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("freshness", freshness);
        model.addAttribute("say", frame.say());
        model.addAttribute("words", new StatisticsWords(frame));
        model.addAttribute("asked", asked);
        model.addAttribute("offered", StatisticsAsked.OFFERED);
        model.addAttribute("sources", sources(selection));
        model.addAttribute("pareto", pareto);
        model.addAttribute("shown", pareto.items().stream().limit(GROUPS_SHOWN).toList());
        model.addAttribute(
                "paretoCharts",
                Charts.OF_GROUPS.stream()
                        .map(plot -> ParetoChart.of(pareto, plot))
                        .toList());
        model.addAttribute("flow", flow);
        model.addAttribute(
                "flowCharts",
                Charts.OF_MONTHS.stream().map(plot -> FlowChart.of(flow, plot)).toList());
        model.addAttribute("durations", durations(selection));
        model.addAttribute("backlog", figures.backlog(selection, Grouping.NONE, asked.on()));
        model.addAttribute("smallestGroup", pareto.told().smallestGroup());
        return "statistics";
    }

    private Volumes monthly(Selection selection, Milestone milestone) {
        return figures.volumes(new Volumes.Asked(selection.at(milestone), Period.MONTH, Grouping.NONE));
    }

    /** Of everything, so that another can be chosen. */
    private List<String> sources(Selection selection) {
        Stream<String> all =
                figures.pareto(Selection.EVERYTHING, new Grouping(List.of(Dimension.SOURCE), null)).items().stream()
                        .map(bar -> bar.keys().getFirst());
        Stream<String> chosen = Stream.ofNullable(selection.source());
        return Stream.concat(all, chosen).distinct().sorted().toList();
    }

    private List<Durations> durations(Selection selection) {
        return Stream.of(Milestone.FORWARDED, Milestone.ACKNOWLEDGED, Milestone.ANSWERED, Milestone.CLOSED)
                .flatMap(end -> Stream.of(Unit.HOURS, Unit.CALENDAR_DAYS)
                        .map(unit ->
                                new Durations.Asked(selection, Milestone.RECEIVED, end, unit, null, Grouping.NONE)))
                .map(figures::durations)
                .filter(durations -> durations.groups().stream().anyMatch(group -> group.spread() != null))
                .toList();
    }
}
