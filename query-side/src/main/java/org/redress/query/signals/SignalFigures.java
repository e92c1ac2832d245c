package org.redress.query.signals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.CaseDay;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.mining.LogSummary;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.UnknownAttribute;
import org.redress.analytics.signals.Baseline;
import org.redress.analytics.signals.Chart;
import org.redress.analytics.signals.ControlChart;
import org.redress.analytics.signals.Rule;
import org.redress.analytics.signals.RuleSet;
import org.redress.analytics.signals.RunChart;
import org.redress.analytics.signals.Seasonality;
import org.redress.analytics.signals.Violation;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;
import org.redress.http.problem.InvalidInput;
import org.redress.query.replica.Course;
import org.redress.query.replica.MinableLogs;

/** Computes charts over time from a log in columns. */
final class SignalFigures {
    /** Cases that are listed of one point. */
    static final int CASES_MAX = 200;

    /** Days that the months of the year need: with fewer, a trend looks like a season. */
    static final int DAYS_FOR_MONTHS_MIN = 730;

    private final MinableLogs logs;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone whose days are meant */
    SignalFigures(MinableLogs logs, Clock clock, ZoneId zone) {
        this.logs = logs;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The chart that is asked for.
     *
     * @param log by its name in addresses
     * @param list where the cases of a point are listed
     */
    Signals signals(String log, SignalsAsked asked, String list) {
        try (Asking asking = logs.asking(log, new Course())) {
            MinedLog mined = new MinedLog(asking);
            List<Stretch> stretches = stretches(asked, mined);
            List<Stretch> drawn = Charts.drawn(stretches, asked);
            Chart chart = Charts.of(drawn, asked, baseline(drawn, asked));
            return new Signals(
                    asking.position(),
                    asked.measureOrReceived(),
                    asked.perOrMonth(),
                    chart.kind(),
                    chart.centre(),
                    limits(chart, asked.rulesOrNearLimits()),
                    Chart.POINTS_MIN,
                    points(chart, drawn, asked, list),
                    asked.measureOrReceived() == Measure.RECEIVED ? seasons(asked, mined) : null);
        } catch (UnknownAttribute unknown) {
            throw new InvalidInput("has", "must name an attribute that cases have");
        }
    }

    /**
     * The ids of the cases of one point, the last first.
     *
     * @param point its first day
     */
    List<String> cases(String log, SignalsAsked asked, LocalDate point) {
        Stretch stretch = Stretch.empty(point, asked.perOrMonth().after(point));
        try (Asking asking = logs.asking(log, new Course())) {
            MinedLog mined = new MinedLog(asking);
            return switch (asked.measureOrReceived()) {
                case RECEIVED -> mined.latest(asked.begun(stretch, zone), CASES_MAX);
                case SHARE -> {
                    List<Condition> conditions =
                            new ArrayList<>(asked.begun(stretch, zone).conditions());
                    conditions.add(new Condition.Did(asked.activityNeeded()));
                    yield mined.latest(new LogFilter(conditions), CASES_MAX);
                }
                case LENGTH ->
                    mined.measured(
                            asked.filter(),
                            asked.originOrNone(),
                            asked.activityNeeded(),
                            stretch.from().atStartOfDay(zone).toInstant(),
                            stretch.before().atStartOfDay(zone).toInstant(),
                            CASES_MAX);
            };
        } catch (UnknownAttribute unknown) {
            throw new InvalidInput("has", "must name an attribute that cases have");
        }
    }

    /** What the log tells that charts can be asked about. */
    Told told(String log) {
        try (Asking asking = logs.asking(log, new Course())) {
            LogSummary summary = new MinedLog(asking).summary();
            return new Told(
                    summary.position(),
                    summary.activities().stream().sorted().toList(),
                    summary.attributes().stream()
                            .filter(attribute -> attribute.level().ofCase())
                            .map(Attribute::name)
                            .toList());
        }
    }

    /**
     * What charts can be asked about.
     *
     * @param position of the log up to which this knows
     * @param attributes of cases
     */
    record Told(long position, List<String> activities, List<String> attributes) {
        Told {
            activities = List.copyOf(activities);
            attributes = List.copyOf(attributes);
        }
    }

    private List<Stretch> stretches(SignalsAsked asked, MinedLog mined) {
        Stretches stretches = asked.stretches(LocalDate.ofInstant(clock.instant(), zone));
        return switch (asked.measureOrReceived()) {
            case RECEIVED -> stretches.ofCases(mined.begun(asked.filter(), null, zone));
            case SHARE -> stretches.ofCases(mined.begun(asked.filter(), asked.activityNeeded(), zone));
            case LENGTH ->
                stretches.ofLengths(mined.lengths(asked.filter(), asked.originOrNone(), asked.activityNeeded(), zone));
        };
    }

    private static Baseline baseline(List<Stretch> stretches, SignalsAsked asked) {
        LocalDate from = asked.baselineFrom() == null ? LocalDate.MIN : asked.baselineFrom();
        LocalDate before = asked.baselineBefore() == null ? LocalDate.MAX : asked.baselineBefore();
        Set<Integer> excluded = new HashSet<>();
        for (int at = 0; at < stretches.size(); at++) {
            LocalDate day = stretches.get(at).from();
            if (day.isBefore(from)
                    || !day.isBefore(before)
                    || asked.excludeOrNone().contains(day)) {
                excluded.add(at);
            }
        }
        return new Baseline(0, stretches.size(), excluded);
    }

    private static Signals.@Nullable Limits limits(Chart chart, RuleSet rules) {
        return switch (chart) {
            case RunChart none -> null;
            case ControlChart limited ->
                new Signals.Limits(
                        limited.spread(),
                        limited.overdispersion(),
                        limited.points().size() - limited.outsideBaseline().size(),
                        limited.outsideBaseline().stream().map(LocalDate::parse).toList(),
                        rules,
                        rules.averageRunLength(),
                        rules.rules().stream()
                                .map(rule -> new Signals.RuleUsed(rule, rule.length(), rule.falseAlarmsPerPoint()))
                                .toList());
        };
    }

    private static List<Signals.Point> points(Chart chart, List<Stretch> stretches, SignalsAsked asked, String list) {
        Map<Integer, List<Signals.Signal>> signals = new TreeMap<>();
        if (chart instanceof ControlChart limited) {
            for (Violation each :
                    Rule.violations(limited, asked.rulesOrNearLimits().rules())) {
                signals.computeIfAbsent(each.point(), point -> new ArrayList<>())
                        .add(new Signals.Signal(
                                each.rule(), stretches.get(each.since()).from(), each.side()));
            }
        }
        return IntStream.range(0, stretches.size())
                .mapToObj(at -> point(chart, at, stretches.get(at), signals.getOrDefault(at, List.of()), asked, list))
                .toList();
    }

    private static Signals.Point point(
            Chart chart, int at, Stretch stretch, List<Signals.Signal> signals, SignalsAsked asked, String list) {
        String address = asked.address(list, Map.of("point", stretch.from()));
        Long having = asked.measureOrReceived() == Measure.SHARE ? stretch.having() : null;
        return switch (chart) {
            case RunChart run ->
                new Signals.Point(
                        stretch.from(),
                        stretch.before(),
                        run.values().get(at),
                        stretch.cases(),
                        having,
                        null,
                        null,
                        null,
                        false,
                        signals,
                        address);
            case ControlChart limited ->
                new Signals.Point(
                        stretch.from(),
                        stretch.before(),
                        limited.points().get(at).value(),
                        stretch.cases(),
                        having,
                        limited.points().get(at).centre(),
                        limited.points().get(at).lower(),
                        limited.points().get(at).upper(),
                        limited.points().get(at).baseline(),
                        signals,
                        address);
        };
    }

    /** Of the days from the first to the last case asked for, those without a case among them. */
    private Signals.@Nullable Seasons seasons(SignalsAsked asked, MinedLog mined) {
        TreeMap<LocalDate, Long> counted = new TreeMap<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        for (CaseDay day : mined.begun(asked.filter(), null, zone)) {
            if (asked.isAsked(day.day(), today)) {
                counted.put(day.day(), day.cases());
            }
        }
        if (counted.isEmpty()) {
            return null;
        }
        List<Seasonality.Day> days = counted.firstKey()
                .datesUntil(counted.lastKey().plusDays(1))
                .map(day -> new Seasonality.Day(day, counted.getOrDefault(day, 0L)))
                .toList();
        return new Signals.Seasons(
                Seasonality.byWeekday(days), days.size() < DAYS_FOR_MONTHS_MIN ? null : Seasonality.byMonth(days));
    }
}
