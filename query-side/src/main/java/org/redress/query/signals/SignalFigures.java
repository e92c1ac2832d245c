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
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.TooManyDays;
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
import org.redress.query.reading.SmallGroups;
import org.redress.query.replica.Answers;
import org.redress.query.replica.MinableLogs;
import org.springframework.http.MediaType;

/** Computes charts over time from a log in columns. */
final class SignalFigures {
    /** Cases that are listed of one point. */
    static final int CASES_MAX = 200;

    /** Days that the months of the year need: with fewer, a trend looks like a season. */
    static final int DAYS_FOR_MONTHS_MIN = 730;

    private final MinableLogs logs;
    private final SmallGroups small;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone whose days are meant */
    SignalFigures(MinableLogs logs, SmallGroups small, Clock clock, ZoneId zone) {
        this.logs = logs;
        this.small = small;
        this.clock = clock;
        this.zone = zone;
    }

    /** Of an answer: a chart ends with the last period that is over, so tomorrow's may be another. */
    Answers.Rendition rendition(@Nullable MediaType type) {
        return new Answers.Rendition(type, today().toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * The chart that is asked for.
     *
     * @param list where the cases of a point are listed
     * @throws InvalidInput where nothing can be drawn
     */
    Signals signals(Asking asking, SignalsQuestion question, String list) {
        SignalsAsked asked = question.chart();
        try {
            MinedLog mined = new MinedLog(asking);
            List<Stretch> all = Charts.drawn(stretches(question, mined), asked);
            boolean told = small.tells(all.stream().mapToLong(Stretch::cases).sum());
            List<Stretch> drawn = told ? all : List.of();
            Chart chart = Charts.of(drawn, asked, baseline(drawn, asked));
            return new Signals(
                    asking.position(),
                    asked.measureOrReceived(),
                    asked.perOrMonth(),
                    chart.kind(),
                    chart.centre(),
                    limits(chart, asked.rulesOrNearLimits()),
                    Chart.POINTS_MIN,
                    !told,
                    points(chart, drawn, question, list),
                    told && asked.measureOrReceived() == Measure.RECEIVED ? seasons(question, mined) : null);
        } catch (UnknownAttribute unknown) {
            throw new InvalidInput("attribute", "is not one that the log has");
        } catch (TooManyDays tooMany) {
            throw new InvalidInput(
                    "from",
                    "leaves cases from %s, of which no more than %d days can be told: narrow them"
                            .formatted(tooMany.reach(), TooManyDays.DAYS_MAX));
        }
    }

    /** The same of a log as it is now, by its name in addresses. */
    Signals signals(String log, SignalsQuestion question, String list) {
        return logs.ask(log, asking -> signals(asking, question, list));
    }

    /**
     * The ids of the cases of one point, the last first.
     *
     * @param point its first day
     */
    List<String> cases(Asking asking, SignalsQuestion question, LocalDate point) {
        SignalsAsked asked = question.chart();
        Stretch stretch = Stretch.empty(point, asked.perOrMonth().after(point));
        MinedLog mined = new MinedLog(asking);
        try {
            return switch (asked.measureOrReceived()) {
                case RECEIVED -> mined.latest(question.begun(stretch, zone), CASES_MAX);
                case SHARE -> {
                    List<Condition> conditions =
                            new ArrayList<>(question.begun(stretch, zone).conditions());
                    conditions.add(new Condition.Did(asked.activityNeeded()));
                    yield mined.latest(new LogFilter(conditions), CASES_MAX);
                }
                case LENGTH ->
                    mined.measured(
                            question.cases().filter(),
                            asked.originOrNone(),
                            asked.activityNeeded(),
                            stretch.from().atStartOfDay(zone).toInstant(),
                            stretch.before().atStartOfDay(zone).toInstant(),
                            CASES_MAX);
            };
        } catch (UnknownAttribute unknown) {
            throw new InvalidInput("attribute", "is not one that the log has");
        }
    }

    /** The same of a log as it is now, by its name in addresses. */
    List<String> cases(String log, SignalsQuestion question, LocalDate point) {
        return logs.ask(log, asking -> cases(asking, question, point));
    }

    /** What the log tells that charts can be asked about. */
    Told told(String log) {
        return logs.ask(
                log,
                asking -> new Told(
                        asking.position(),
                        asking.activities().stream().skip(1).sorted().toList(),
                        asking.attributes().stream()
                                .filter(attribute -> attribute.level().ofCase())
                                .map(Attribute::name)
                                .toList()));
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

    private List<Stretch> stretches(SignalsQuestion question, MinedLog mined) {
        SignalsAsked asked = question.chart();
        LogFilter filter = question.filter(today(), zone);
        Stretches stretches = asked.stretches(today());
        return switch (asked.measureOrReceived()) {
            case RECEIVED -> stretches.ofCases(mined.begun(filter, null, zone));
            case SHARE -> stretches.ofCases(mined.begun(filter, asked.activityNeeded(), zone));
            case LENGTH ->
                stretches.ofLengths(mined.lengths(filter, asked.originOrNone(), asked.activityNeeded(), zone));
        };
    }

    private static Baseline baseline(List<Stretch> stretches, SignalsAsked asked) {
        Set<Integer> excluded = new HashSet<>();
        for (int at = 0; at < stretches.size(); at++) {
            LocalDate day = stretches.get(at).from();
            if (!asked.isStated(day) || asked.excludeOrNone().contains(day)) {
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

    private static List<Signals.Point> points(
            Chart chart, List<Stretch> stretches, SignalsQuestion question, String list) {
        Map<Integer, List<Signals.Signal>> signals = new TreeMap<>();
        if (chart instanceof ControlChart limited) {
            for (Violation each : Rule.violations(
                    limited, question.chart().rulesOrNearLimits().rules())) {
                signals.computeIfAbsent(each.point(), point -> new ArrayList<>())
                        .add(new Signals.Signal(
                                each.rule(), stretches.get(each.since()).from(), each.side()));
            }
        }
        return IntStream.range(0, stretches.size())
                .mapToObj(
                        at -> point(chart, at, stretches.get(at), signals.getOrDefault(at, List.of()), question, list))
                .toList();
    }

    private static Signals.Point point(
            Chart chart, int at, Stretch stretch, List<Signals.Signal> signals, SignalsQuestion question, String list) {
        String address =
                question.at(list, List.of(Map.entry("point", stretch.from().toString())));
        Long having = question.chart().measureOrReceived() == Measure.SHARE ? stretch.having() : null;
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
    private Signals.@Nullable Seasons seasons(SignalsQuestion question, MinedLog mined) {
        TreeMap<LocalDate, Long> counted = new TreeMap<>();
        for (CaseDay day : mined.begun(question.filter(today(), zone), null, zone)) {
            counted.put(day.day(), day.cases());
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
