package org.redress.query.logpage;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.store.SeveralValues;
import org.redress.query.page.Frame;
import org.redress.query.page.Speech;

/** Says what a log knows in the reader’s language, and where each number leads. The templates call it. */
public final class LogWords {
    /** Where the cases behind a number are listed. */
    public static final String CASES = "/process-map/cases";

    /** Where cases are drawn as a map. */
    public static final String MAP = "/process-map";

    /** Attributes of ours whose values are codes, several of them with a plus between, by what the codes are. */
    private static final Map<String, String> CODES = Map.of(
            "channel", "Channel",
            "source", "CaseSource",
            "type", "ComplaintType",
            "severity", "Severity",
            "role", "Role");

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration TIMES_TOLD_WITHIN = Duration.ofDays(5);

    /** From here on a length is told without a digit behind the point. */
    private static final double WHOLE_FROM = 10;

    private final Speech say;
    private final Locale locale;
    private final LogAsked asked;

    public LogWords(Frame frame, LogAsked asked) {
        this(frame.say(), frame.language().locale(), asked);
    }

    private LogWords(Speech say, Locale locale, LogAsked asked) {
        this.say = say;
        this.locale = locale;
        this.asked = asked;
    }

    /** The same words about other cases of the log. */
    public LogWords about(LogAsked other) {
        return new LogWords(say, locale, other);
    }

    /** What people call an activity: of our own log the kind of event, of another what that says itself. */
    public String activity(String activity) {
        if (activity.isBlank()) {
            return say.text("map.unnamed");
        }
        return asked.isOwn() ? say.name("event", activity) : activity;
    }

    /** A length of time in one unit. */
    public String wait(@Nullable Duration wait) {
        if (wait == null) {
            return "";
        }
        Duration length = wait.abs();
        String text;
        if (length.compareTo(MINUTE) < 0) {
            text = say.text("map.seconds", number(length.toMillis() / 1000.0));
        } else if (length.compareTo(HOUR) < 0) {
            text = say.text("map.minutes", number(ratio(length, MINUTE)));
        } else if (length.compareTo(DAY) < 0) {
            text = say.text("map.hours", number(ratio(length, HOUR)));
        } else {
            text = say.text("map.days", number(ratio(length, DAY)));
        }
        return wait.isNegative() ? "−" + text : text;
    }

    /** A part of a whole. */
    public String share(double share) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return percent.format(share);
    }

    /** The ways that a case went, spelled out. */
    public String way(List<String> activities) {
        return activities.stream().map(this::activity).collect(Collectors.joining(say.text("map.then")));
    }

    public String cases() {
        return asked.address(CASES);
    }

    public String casesOf(String activity) {
        return asked.with(new Condition.Did(activity)).address(CASES);
    }

    public String casesOfVariant(long number) {
        return asked.with(new Condition.Went(List.of(number))).address(CASES);
    }

    public String mapOfVariant(long number) {
        return asked.with(new Condition.Went(List.of(number))).address(MAP);
    }

    /** The map of the cases in which something was done. */
    public String only(String activity) {
        return asked.with(new Condition.Did(activity)).address(MAP);
    }

    /** The map of the cases in which it was not. */
    public String without(String activity) {
        return asked.with(new Condition.DidNot(activity)).address(MAP);
    }

    /** The same page of more cases: without a condition, and with what else it keeps. */
    public String off(Condition condition, String place, @Nullable List<LogPages.Kept> also) {
        List<LogPages.Kept> kept = also == null ? List.of() : also;
        return asked.without(condition)
                .address(
                        place,
                        kept.stream()
                                .flatMap(each -> Stream.of(each.name(), each.value()))
                                .toArray(String[]::new));
    }

    /** What a condition is about. */
    public String field(Condition condition) {
        return say.text("map.filter." + condition.getClass().getSimpleName());
    }

    /** What it says. */
    public String value(Condition condition) {
        return switch (condition) {
            case Condition.Began began -> days();
            case Condition.Ended ended -> "";
            case Condition.Has has -> say.text("map.filter.is", attribute(has.attribute()), say.list(values(has)));
            case Condition.Went went ->
                say.list(went.variants().stream().map(say::number).toList());
            case Condition.Did did -> activity(did.activity());
            case Condition.DidNot not -> activity(not.activity());
            case Condition.BeganWith first -> activity(first.activity());
            case Condition.EndedWith last -> activity(last.activity());
            case Condition.Moved moved -> say.text("map.path", activity(moved.from()), activity(moved.to()));
            case Condition.Reached reached -> say.text("map.path", activity(reached.from()), activity(reached.to()));
        };
    }

    /** What an attribute is called: ours has a name in the reader's language. */
    public String attribute(String attribute) {
        return asked.isOwn() ? say.name("map.attribute", attribute) : attribute;
    }

    /** What a value of an attribute is called: where ours has codes, their names in the reader's language. */
    public String attributeValue(String attribute, String value) {
        String kind = asked.isOwn() ? CODES.get(attribute) : null;
        if (value.isEmpty()) {
            return say.text("app.notRecorded");
        }
        return kind == null
                ? value
                : say.list(SeveralValues.in(value).stream()
                        .map(code -> say.name(kind, code))
                        .toList());
    }

    private List<String> values(Condition.Has has) {
        return has.values().stream()
                .map(value -> attributeValue(has.attribute(), value))
                .toList();
    }

    /** A moment along the time of a chart: within a few days with its time of day. */
    public String tick(Instant at, Instant from, Instant to) {
        return Duration.between(from, to).compareTo(TIMES_TOLD_WITHIN) < 0
                ? say.date(at) + " " + say.timeOfDay(at)
                : say.date(at);
    }

    private String days() {
        String from = asked.from() == null ? "" : say.text("map.filter.from", say.day(asked.from()));
        String before = asked.before() == null ? "" : say.text("map.filter.before", say.day(asked.before()));
        return say.list(
                List.of(from, before).stream().filter(each -> !each.isEmpty()).toList());
    }

    private static double ratio(Duration length, Duration unit) {
        return (double) length.toMillis() / unit.toMillis();
    }

    private String number(double units) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(units < WHOLE_FROM ? 1 : 0);
        return number.format(units);
    }
}
