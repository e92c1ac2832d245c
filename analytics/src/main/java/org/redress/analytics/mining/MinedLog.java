package org.redress.analytics.mining;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Asking;

/** The questions of process mining to one log as it is at one moment. */
public final class MinedLog {
    private final Asking asking;

    public MinedLog(Asking asking) {
        this.asking = asking;
    }

    /** What the log has. */
    public LogSummary summary() {
        return LogSummaries.of(asking);
    }

    /**
     * What was done directly after what.
     *
     * @param medians whether each edge tells its median: that takes several times as long
     */
    public Graph graph(LogFilter filter, boolean medians) {
        return Graphs.of(asking, filter, medians);
    }

    /**
     * The ways that cases went.
     *
     * @param itemsMax of the most frequent ones
     */
    public Variants variants(LogFilter filter, int itemsMax) {
        return Ways.of(asking, filter, itemsMax);
    }

    public Rework rework(LogFilter filter) {
        return Repetitions.of(asking, filter);
    }

    public Waits waits(LogFilter filter) {
        return Steps.waits(asking, filter);
    }

    /** How long it was from one thing to what was done next; empty where that never was, or no time is known. */
    public Optional<Spread> waitBetween(LogFilter filter, String from, String to) {
        return Steps.between(asking, filter, from, to);
    }

    /** How long it was until something was done, from what was done before it. */
    public Optional<Spread> waitBefore(LogFilter filter, String activity) {
        return Steps.between(asking, filter, null, activity);
    }

    /** How long it was until anything was done after it. */
    public Optional<Spread> waitAfter(LogFilter filter, String activity) {
        return Steps.between(asking, filter, activity, null);
    }

    public Bottlenecks bottlenecks(LogFilter filter, int itemsMax) {
        return Steps.bottlenecks(asking, filter, itemsMax);
    }

    /**
     * How long cases took.
     *
     * @param by an attribute of cases; null tells no groups
     * @param casesMin that a group must have to be told
     * @param groupsMax of the largest groups
     * @throws UnknownAttribute where cases have no such attribute
     */
    public Throughput throughput(LogFilter filter, @Nullable String by, int casesMin, int groupsMax) {
        return Took.of(asking, filter, by, casesMin, groupsMax);
    }

    /**
     * Who handed work on to whom.
     *
     * @param casesMin in which two people must have met for it to be told
     */
    public Handovers handovers(LogFilter filter, int casesMin, int itemsMax) {
        return Meetings.of(asking, filter, casesMin, itemsMax);
    }

    /**
     * Each case a row, each event a dot.
     *
     * @param rowsMax cases beyond which a row is a band of them
     */
    public DottedChart dottedChart(LogFilter filter, int rowsMax) {
        return Dots.of(asking, filter, rowsMax);
    }

    /**
     * How much happened day by day.
     *
     * @param zone whose days are meant
     * @throws TooManyDays where the cases reach over more
     */
    public Trend trend(LogFilter filter, ZoneId zone) {
        return Days.of(asking, filter, zone);
    }

    /** Two groups side by side. What is in both counts in both. */
    public ComparisonOfGroups comparison(LogFilter first, LogFilter second) {
        return ComparisonOfGroups.of(asking, first, second);
    }

    /**
     * The cases that a filter leaves, in the order in which the log came to know them.
     *
     * @param after the number of the last case of the page before; 0 for the first page
     */
    public List<MinedCase> cases(LogFilter filter, long after, int casesMax) {
        return MinedCases.of(asking, filter, after, casesMax);
    }

    /**
     * How many cases began day by day.
     *
     * @param activity of which it is told how many of them have it; null tells 0
     * @throws TooManyDays where they began over more
     */
    public List<CaseDay> begun(LogFilter filter, @Nullable String activity, ZoneId zone) {
        return CaseSeries.begun(asking, filter, activity, zone);
    }

    /**
     * How long it took from one thing to the next of another, by the day on which that was.
     *
     * @param from null measures from the first event of the case
     * @throws TooManyDays where the cases reach over more
     */
    public List<LengthDay> lengths(LogFilter filter, @Nullable String from, String to, ZoneId zone) {
        return CaseSeries.lengths(asking, filter, from, to, zone);
    }

    /** The cases in which it took that long and ended between two moments, by their ids, the last first. */
    public List<String> measured(
            LogFilter filter, @Nullable String from, String to, Instant since, Instant before, int casesMax) {
        return CaseSeries.idsOfLengths(asking, filter, from, to, since, before, casesMax);
    }

    /** When the last of the cases began; empty where there is none, or no time of any is known. */
    public Optional<Instant> lastBeginning(LogFilter filter) {
        return CaseSeries.lastBeginning(asking, filter);
    }

    /** The cases that began last, by their ids, the last first. */
    public List<String> latest(LogFilter filter, int casesMax) {
        return CaseSeries.latest(asking, filter, casesMax);
    }
}
