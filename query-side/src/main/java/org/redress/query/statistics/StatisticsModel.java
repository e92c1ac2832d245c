package org.redress.query.statistics;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Computes what each part of the page of statistics shows, under the names by which its template knows it. */
final class StatisticsModel {
    /** Groups in the table beside the chart; all of them are in the API. */
    static final int GROUPS_SHOWN = 15;

    private final Figures figures;

    StatisticsModel(Figures figures) {
        this.figures = figures;
    }

    /** @param now for which it is told what is overdue */
    void fill(Model model, StatisticsAsked asked, Instant now) {
        model.addAttribute("sources", sources(asked.selection()));
        model.addAttribute("smallestGroup", figures.smallestGroup());
        switch (asked.tab()) {
            case CAUSES -> causes(model, asked);
            case TIMES -> times(model, asked, now);
            case WORK -> work(model, asked);
        }
    }

    private void causes(Model model, StatisticsAsked asked) {
        Selection selection = asked.selection();
        Pareto pareto = figures.pareto(selection, asked.grouping());
        Flow flow = Flow.of(monthly(selection, Milestone.RECEIVED), monthly(selection, Milestone.CLOSED));
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
    }

    private void times(Model model, StatisticsAsked asked, Instant now) {
        Selection selection = asked.selection();
        List<Durations> durations = durations(selection);
        Durations series =
                figures.durations(duration(selection, asked.until(), unit(durations, asked.until()), Period.MONTH));
        model.addAttribute("durations", durations);
        model.addAttribute("series", series);
        model.addAttribute(
                "seriesCharts",
                Charts.OF_MONTHS.stream()
                        .map(plot -> DurationsChart.of(series, plot))
                        .toList());
        model.addAttribute(
                "timeliness",
                figures.timeliness(selection, Grouping.NONE, now).groups().stream()
                        .findFirst()
                        .map(StatisticsModel::parts)
                        .orElse(Map.of()));
    }

    private void work(Model model, StatisticsAsked asked) {
        Selection selection = asked.selection();
        model.addAttribute("backlog", figures.backlog(selection, Grouping.NONE, asked.on()));
        model.addAttribute(
                "rounds", figures.reopenings(selection, Grouping.NONE).groups());
        model.addAttribute("windowDays", Repeats.WINDOW_DAYS_DEFAULT);
        model.addAttribute(
                "repeats",
                Stream.of(RepeatKind.values())
                        .map(key ->
                                figures.repeats(new RepeatQuestion(selection, key, Repeats.WINDOW_DAYS_DEFAULT, null)))
                        .toList());
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

    /** Those of which there is something to tell. */
    private List<Durations> durations(Selection selection) {
        return StatisticsAsked.ENDS.stream()
                .flatMap(end ->
                        Stream.of(Unit.HOURS, Unit.CALENDAR_DAYS).map(unit -> duration(selection, end, unit, null)))
                .map(figures::durations)
                .filter(each -> each.groups().stream().anyMatch(group -> group.spread() != null))
                .toList();
    }

    private static Durations.Asked duration(Selection selection, Milestone end, Unit unit, @Nullable Period per) {
        return new Durations.Asked(selection, Milestone.RECEIVED, end, unit, null, Grouping.NONE, per);
    }

    /** Hours, unless of some cases only the days are known. */
    private static Unit unit(List<Durations> durations, Milestone end) {
        return Objects.equals(cases(durations, end, Unit.HOURS), cases(durations, end, Unit.CALENDAR_DAYS))
                ? Unit.HOURS
                : Unit.CALENDAR_DAYS;
    }

    private static @Nullable Long cases(List<Durations> durations, Milestone end, Unit unit) {
        return durations.stream()
                .filter(each -> each.end() == end && each.measuredIn() == unit)
                .map(each -> each.groups().getFirst().count().valueOrNone())
                .findFirst()
                .orElse(null);
    }

    /** By the names under which the texts know them, in the order in which they are told. */
    private static Map<String, Count> parts(Timeliness.Group group) {
        Map<String, Count> parts = new LinkedHashMap<>();
        parts.put("due", group.due());
        parts.put("onTime", group.closedOnTime());
        parts.put("late", group.closedLate());
        parts.put("overdue", group.overdue());
        parts.put("timely", group.calledTimely());
        parts.put("untimely", group.calledUntimely());
        parts.values().removeIf(count -> count.of() == null || count.of() == 0);
        return parts;
    }
}
