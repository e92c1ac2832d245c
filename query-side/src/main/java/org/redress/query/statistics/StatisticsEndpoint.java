package org.redress.query.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.Readers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures over HTTP. Each says how many cases it is about, leads to them, and says up to which position it knows. */
@RestController
class StatisticsEndpoint {
    private final Figures figures;
    private final Readers readers;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone in which today is told */
    StatisticsEndpoint(Figures figures, Readers readers, Clock clock, ZoneId zone) {
        this.figures = figures;
        this.readers = readers;
        this.clock = clock;
        this.zone = zone;
    }

    /** How many cases passed a milestone in each period. */
    @GetMapping("/api/statistics/volumes")
    Volumes volumes(
            @ModelAttribute @ParameterObject Selection selection,
            @RequestParam(defaultValue = "MONTH") Period per,
            @RequestParam(required = false) @Nullable List<Dimension> by,
            Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return figures.volumes(new Volumes.Asked(selection, per, grouping(by, selection)));
    }

    /** What most cases are about. */
    @GetMapping("/api/statistics/pareto")
    Pareto pareto(
            @ModelAttribute @ParameterObject Selection selection, @RequestParam List<Dimension> by, Envelope envelope) {
        readers.readerOfStatistics(envelope);
        Grouping grouping = grouping(by, selection);
        if (grouping.by().isEmpty()) {
            throw new InvalidInput("by", "must name a dimension");
        }
        return figures.pareto(selection, grouping);
    }

    /** How long cases took; with {@code per}, by the period in which the end was. */
    @GetMapping("/api/statistics/durations")
    Durations durations(
            @ModelAttribute @ParameterObject Selection selection,
            @RequestParam(defaultValue = "RECEIVED") Milestone start,
            @RequestParam(defaultValue = "CLOSED") Milestone end,
            @RequestParam(defaultValue = "HOURS") Unit measuredIn,
            @RequestParam(required = false) @Nullable Long longerThan,
            @RequestParam(required = false) @Nullable List<Dimension> by,
            @RequestParam(required = false) @Nullable Period per,
            Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return figures.durations(
                new Durations.Asked(selection, start, end, measuredIn, longerThan, grouping(by, selection), per));
    }

    /** Whether cases were done with when they were due. */
    @GetMapping("/api/statistics/timeliness")
    Timeliness timeliness(
            @ModelAttribute @ParameterObject Selection selection,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable List<Dimension> by,
            Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return figures.timeliness(selection, grouping(by, selection), asOf == null ? clock.instant() : asOf);
    }

    /** How often the same one complained again. */
    @GetMapping("/api/statistics/repeats")
    Repeats repeats(
            @ModelAttribute @ParameterObject Selection selection,
            @RequestParam RepeatKind key,
            @RequestParam(required = false) @Nullable Long windowDays,
            @RequestParam(required = false) @Nullable Dimension sameToo,
            Envelope envelope) {
        readers.readerOfStatistics(envelope);
        int window = windowDays == null ? Repeats.WINDOW_DAYS_DEFAULT : RepeatQuestion.window(windowDays);
        return figures.repeats(new RepeatQuestion(selection, key, window, sameToo));
    }

    /** What was open at the end of a day, and how old it was. */
    @GetMapping("/api/statistics/backlog")
    Backlog backlog(
            @ModelAttribute @ParameterObject Selection selection,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable List<Dimension> by,
            Envelope envelope) {
        readers.readerOfStatistics(envelope);
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), zone) : on;
        return figures.backlog(selection, grouping(by, selection), day);
    }

    /** How often closed cases were reopened. */
    @GetMapping("/api/statistics/reopened")
    Reopenings reopened(
            @ModelAttribute @ParameterObject Selection selection,
            @RequestParam(required = false) @Nullable List<Dimension> by,
            Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return figures.reopenings(selection, grouping(by, selection));
    }

    /** The cases behind a figure, a page at a time, those that came last first; none where they are too few to be told. */
    @GetMapping("/api/statistics/cases")
    Page<CountedCase> cases(
            @ModelAttribute @ParameterObject Selection selection,
            @ModelAttribute @ParameterObject Narrowing narrowing,
            PageAsked page,
            Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return page.page(
                figures.cases(
                        selection,
                        narrowing,
                        page.after(CountedCase.Cursor.class).orElse(null),
                        page.rows()),
                CountedCase::cursor);
    }

    private static Grouping grouping(@Nullable List<Dimension> by, Selection selection) {
        return by == null ? Grouping.NONE : new Grouping(by, selection.field());
    }
}
