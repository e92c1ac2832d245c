package org.redress.query.signals;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.signals.ChartKind;
import org.redress.analytics.signals.Seasonality;
import org.redress.query.page.Frame;
import org.redress.query.page.Speech;

/** Says what charts over time know in the reader’s language. The templates call it. */
final class TrendWords {
    /** Seasons less likely than that to be chance are said to differ. */
    private static final double PROBABILITY_MAX = 0.01;

    private static final double SMALLEST_TOLD = 0.001;

    private final Speech say;
    private final Locale locale;
    private final DateTimeFormatter month;
    private final DateTimeFormatter mark;

    TrendWords(Frame frame) {
        this.say = frame.say();
        this.locale = frame.language().locale();
        this.month = DateTimeFormatter.ofPattern(say.text("trends.month"), locale);
        this.mark = DateTimeFormatter.ofPattern(say.text("trends.mark"), locale);
    }

    /** What happened in a case, by the words that the history has for it; what it has none for by its own name. */
    public String activity(String activity) {
        return say.name("event", activity);
    }

    /** A day, a week or a month by its first day. */
    public String stretch(Per per, LocalDate from) {
        return switch (per) {
            case DAY -> say.day(from);
            case WEEK -> say.text("trends.week", say.day(from));
            case MONTH -> month.format(from);
        };
    }

    /** A month under the chart. */
    public String mark(LocalDate first) {
        return mark.format(first);
    }

    /** A value of the chart: a count, a share or hours. */
    public String value(Signals signals, double value) {
        return switch (signals.measure()) {
            case RECEIVED -> number(value);
            case SHARE -> signals.chart() == ChartKind.NP ? number(value) : share(value);
            case LENGTH -> say.text("trends.hours", number(value));
        };
    }

    /** A value beside the axis, without its unit. */
    public String axis(Signals signals, double value) {
        return signals.measure() == Measure.LENGTH ? number(value) : value(signals, value);
    }

    public String number(double value) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(Math.abs(value) < 10 ? 2 : 1);
        return number.format(value);
    }

    /** A share of cases. */
    public String share(double share) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(share < 0.1 ? 2 : 1);
        return percent.format(share);
    }

    /** What a point says, for those who do not see it. */
    public String point(Signals signals, Signals.Point point) {
        return say.text(
                "trends.point." + Shape.of(point), stretch(signals.per(), point.from()), value(signals, point.value()));
    }

    /** The rules that flag a point. */
    public String rules(Signals.Point point) {
        return point.signals().stream()
                .map(signal -> say.text("trends.rule." + signal.rule()))
                .collect(Collectors.joining(say.text("list.separator")));
    }

    /** What is true of the whole chart. */
    public String finding(Signals signals) {
        if (signals.limits() == null) {
            return say.text("trends.finding.run", signals.pointsMin());
        }
        long flagged = signals.points().stream()
                .filter(point -> !point.signals().isEmpty())
                .count();
        return flagged == 0
                ? say.text("trends.finding.none")
                : say.text(
                        "trends.finding.some",
                        say.number(flagged),
                        say.number(signals.points().size()));
    }

    /** An attribute of cases, by the words for it; what has none by its own name. */
    public String attribute(String attribute) {
        return say.name("trends.attribute.of", attribute);
    }

    /** An attribute with its value. */
    public String chosen(SignalsQuestion.Chosen one) {
        return say.text("trends.chosen", attribute(one.attribute()), one.value());
    }

    /** What the chart is about: measure, periods and which cases. */
    String about(Signals signals, SignalsQuestion question) {
        String activity = question.chart().activity();
        return Stream.concat(
                        Stream.of(say.text(
                                "trends.sub." + signals.measure(),
                                activity == null ? "" : activity(activity),
                                say.text("trends.by." + signals.per()))),
                        question.chosen().stream().map(this::chosen))
                .collect(Collectors.joining(" "));
    }

    /** Where the limits come from, in full. */
    String origin(Signals signals, SignalsQuestion question) {
        return Stream.of(limits(signals), stated(question.chart()), outside(signals, question.chart()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    String upper(Signals signals, double value) {
        return say.text("trends.upper", value(signals, value));
    }

    String centre(Signals signals, double value) {
        return say.text("trends.centre", value(signals, value));
    }

    String lower(Signals signals, double value) {
        return say.text("trends.lower", value(signals, value));
    }

    /** From which days the limits are, where somebody said so, and whether they stay there; empty where nobody did. */
    public String stated(SignalsAsked asked) {
        LocalDate from = asked.baselineFrom();
        LocalDate before = asked.baselineBefore();
        if (before == null) {
            return from == null ? "" : say.text("trends.stated.from", say.day(from));
        }
        String last = say.day(before.minusDays(1));
        return from == null
                ? say.text("trends.frozen.until", last)
                : say.text("trends.frozen.from", say.day(from), last);
    }

    /** From what the limits were computed, and how often they are alarmed by chance. */
    public String limits(Signals signals) {
        Signals.Limits limits = Objects.requireNonNull(signals.limits());
        return say.text(
                "trends.limits",
                say.number(limits.baselinePoints()),
                say.text("trends.chart." + signals.chart()),
                say.number(Math.round(limits.averageRunLength())));
    }

    /**
     * The points that the limits were not computed from although they are of the days that were stated; empty where there are
     * none. Those of other days follow from the days: they grow by one a period.
     */
    public String outside(Signals signals, SignalsAsked asked) {
        List<LocalDate> outside =
                signals.limits() == null ? List.of() : signals.limits().outsideBaseline();
        List<String> left = outside.stream()
                .filter(asked::isStated)
                .map(day -> stretch(signals.per(), day))
                .toList();
        return left.isEmpty() ? "" : say.text("trends.outside", say.list(left));
    }

    public long marked(Signals signals, Shape shape) {
        return signals.points().stream()
                .filter(point -> Shape.of(point) == shape)
                .count();
    }

    /** A weekday, from 1 for Monday. */
    public String weekday(int part) {
        return DayOfWeek.of(part).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** A month of the year, from 1. */
    public String monthOfYear(int part) {
        return Month.of(part).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** Whether seasons differ by more than chance. */
    public String season(Seasonality seasonality) {
        Seasonality.@Nullable Test test = seasonality.test();
        if (test == null) {
            return say.text("trends.season.untold");
        }
        return say.text(
                test.probability() <= PROBABILITY_MAX ? "trends.season.differ" : "trends.season.alike",
                probability(test.probability()),
                number(test.dispersion()));
    }

    /** A probability; very small ones by what they are below. */
    public String probability(double probability) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(3);
        return probability < SMALLEST_TOLD ? "< " + number.format(SMALLEST_TOLD) : number.format(probability);
    }
}
