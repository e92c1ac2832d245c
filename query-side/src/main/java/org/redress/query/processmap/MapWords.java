package org.redress.query.processmap;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.query.page.Frame;
import org.redress.query.page.Speech;

/** Says what a log knows in the reader’s language, and where each number leads. The templates call it. */
final class MapWords {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration TIMES_TOLD_WITHIN = Duration.ofDays(5);

    /** What a plate is wider than its words. */
    private static final double PLATE_EDGES = 8;

    /** From here on a length is told without a digit behind the point. */
    private static final double WHOLE_FROM = 10;

    private final Speech say;
    private final Locale locale;
    private final LogAsked asked;

    MapWords(Frame frame, LogAsked asked) {
        this.say = frame.say();
        this.locale = frame.language().locale();
        this.asked = asked;
    }

    /** What people call an activity: of our own log the kind of event, of another what that says itself. */
    public String activity(String activity) {
        if (activity.isBlank()) {
            return say.text("map.unnamed");
        }
        return asked.isOwn() ? say.name("event", activity) : activity;
    }

    public String stop(Stop stop) {
        return switch (stop) {
            case Stop.Beginning beginning -> say.text("map.beginning");
            case Stop.Activity activity -> activity(activity.name());
            case Stop.Ending ending -> say.text("map.ending");
        };
    }

    /** Where it leads from and to. */
    public String path(MapPath path) {
        return say.text("map.path", stop(path.from()), stop(path.to()));
    }

    /** The same with its numbers, for those who do not see it. */
    public String pathInFull(MapPath path, WaitMeasure measure) {
        Duration wait = measure.of(path);
        return wait == null
                ? say.text("map.path.counted", path(path), say.number(path.count()))
                : say.text("map.path.timed", path(path), say.number(path.count()), wait(wait));
    }

    public String boxInFull(MapDrawing.Box box) {
        return say.text(
                "map.box",
                activity(box.node().activity()),
                say.number(box.node().events()),
                say.number(box.node().cases()));
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

    /** The two numbers of a path beside each other. */
    public String label(MapPath path, WaitMeasure measure) {
        String wait = wait(measure.of(path));
        return wait.isEmpty() ? say.number(path.count()) : say.number(path.count()) + " · " + wait;
    }

    /** How wide the plate is on which a label lies. */
    public double plate(String label) {
        return NameLines.widthOf(label) + PLATE_EDGES;
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
        return asked.address(LogCasesPage.ADDRESS);
    }

    public String cases(MapPath path) {
        return asked.with(condition(path)).address(LogCasesPage.ADDRESS);
    }

    public String casesOf(String activity) {
        return asked.with(new Condition.Did(activity)).address(LogCasesPage.ADDRESS);
    }

    public String casesOfVariant(long number) {
        return asked.with(new Condition.Went(List.of(number))).address(LogCasesPage.ADDRESS);
    }

    public String mapOfVariant(long number) {
        return asked.with(new Condition.Went(List.of(number))).address(MapAsked.ADDRESS);
    }

    /** The map of the cases that went a path. */
    public String only(MapPath path) {
        return asked.with(condition(path)).address(MapAsked.ADDRESS);
    }

    /** The map of the cases in which something was done. */
    public String only(String activity) {
        return asked.with(new Condition.Did(activity)).address(MapAsked.ADDRESS);
    }

    /** The map of the cases in which it was not. */
    public String without(String activity) {
        return asked.with(new Condition.DidNot(activity)).address(MapAsked.ADDRESS);
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
            case Condition.Has has -> say.text("map.filter.is", attribute(has.attribute()), say.list(has.values()));
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

    private static Condition condition(MapPath path) {
        if (path.from() instanceof Stop.Activity from && path.to() instanceof Stop.Activity to) {
            return new Condition.Moved(from.name(), to.name());
        }
        return path.from() instanceof Stop.Activity from
                ? new Condition.EndedWith(from.name())
                : new Condition.BeganWith(((Stop.Activity) path.to()).name());
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
