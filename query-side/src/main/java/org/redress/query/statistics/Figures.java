package org.redress.query.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redress.query.reading.SmallGroups;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes each figure of the statistics, all of an answer at one moment of the view. */
final class Figures {
    private static final SmallGroups ALL = new SmallGroups(1);

    private final JdbcPareto pareto;
    private final JdbcVolumes volumes;
    private final JdbcDurations durations;
    private final JdbcTimeliness timeliness;
    private final JdbcRepeats repeats;
    private final JdbcBacklog backlog;
    private final JdbcReopenings reopenings;
    private final JdbcCountedCases cases;
    private final TransactionTemplate atOneMoment;
    private final ViewProgress progress;
    private final SmallGroups small;

    Figures(
            JdbcClient jdbc,
            Edition edition,
            ZoneId zone,
            TransactionTemplate atOneMoment,
            ViewProgress progress,
            SmallGroups small) {
        this.pareto = new JdbcPareto(jdbc, edition);
        this.volumes = new JdbcVolumes(jdbc, edition);
        this.durations = new JdbcDurations(jdbc, edition);
        this.timeliness = new JdbcTimeliness(jdbc, edition, zone);
        this.repeats = new JdbcRepeats(jdbc, edition);
        this.backlog = new JdbcBacklog(jdbc, edition);
        this.reopenings = new JdbcReopenings(jdbc, edition);
        this.cases = new JdbcCountedCases(jdbc, edition, zone);
        this.atOneMoment = atOneMoment;
        this.progress = progress;
        this.small = small;
    }

    /** Cases that a group must have to be told. */
    int smallestGroup() {
        return small.smallest();
    }

    Pareto pareto(Selection selection, Grouping grouping) {
        return told(told -> Pareto.of(
                pareto.counted(selection, grouping, Pareto.GROUPS_MAX), grouping, new Links(selection), small, told));
    }

    Volumes volumes(Volumes.Asked asked) {
        return told(told -> Volumes.of(
                asked,
                volumes.counted(asked),
                volumes.undated(asked.selection()),
                smallIn(asked.selection(), asked.grouping()),
                told));
    }

    Durations durations(Durations.Asked asked) {
        return told(told -> Durations.of(asked, durations.computed(asked), small, told));
    }

    Timeliness timeliness(Selection selection, Grouping grouping, Instant asOf) {
        return told(told -> Timeliness.of(
                selection,
                grouping,
                asOf,
                timeliness.counted(selection, grouping, asOf),
                smallIn(selection, grouping),
                told));
    }

    Repeats repeats(RepeatQuestion asked) {
        return told(told -> Repeats.of(asked, repeats.counted(asked), small, told));
    }

    Backlog backlog(Selection selection, Grouping grouping, LocalDate on) {
        return told(told -> Backlog.of(
                selection,
                grouping,
                on,
                backlog.counted(selection, grouping, on),
                backlog.undated(selection),
                smallIn(selection, grouping),
                told));
    }

    Reopenings reopenings(Selection selection, Grouping grouping) {
        return told(told -> Reopenings.of(
                selection, grouping, reopenings.counted(selection, grouping), smallIn(selection, grouping), told));
    }

    /** The cases behind a figure; none where they are too few to be told. */
    List<CountedCase> cases(Selection selection, Narrowing narrowing, CountedCase.@Nullable Cursor after, int rowsMax) {
        return inOne(() -> small.tells(cases.count(selection, narrowing, small.smallest()))
                ? cases.read(selection, narrowing, after, rowsMax)
                : List.of());
    }

    /** How many of all cases did something says nothing about anybody: it is told however few they are. */
    private SmallGroups smallIn(Selection selection, Grouping grouping) {
        return selection.values().isEmpty() && grouping.by().isEmpty() ? ALL : small;
    }

    private <T> T told(Function<Told, T> figure) {
        // How far the view is, is asked first: the figures may then only be fresher than they say.
        OptionalLong position = progress.positionOf(StatisticsView.VIEW);
        Told told = new Told(position.isEmpty() ? null : position.getAsLong(), small.smallest());
        return inOne(() -> figure.apply(told));
    }

    private <T> T inOne(Supplier<T> reading) {
        return Objects.requireNonNull(atOneMoment.execute(status -> reading.get()));
    }
}
