package org.redress.query.comparison;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.Comparison;
import org.redress.analytics.mining.ComparisonOfGroups;
import org.redress.analytics.mining.Interval;
import org.redress.query.logpage.LogWords;
import org.redress.query.page.Frame;
import org.redress.query.page.Screen;
import org.redress.query.page.Speech;

/** Says what differs in the reader’s language. The templates call it. */
final class CompareWords {
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double HUNDREDTHS = 100;

    /** Characters that fit over a line, beside its values where these stand there, too. */
    private static final int BRIEF_WIDE = 100;

    private static final int BRIEF_NARROW = 44;

    private final Speech say;
    private final Locale locale;
    private final LogWords words;
    private final GroupsAsked asked;

    CompareWords(Frame frame, GroupsAsked asked) {
        this.say = frame.say();
        this.locale = frame.language().locale();
        this.words = new LogWords(frame, asked.log());
        this.asked = asked;
    }

    String activity(String activity) {
        return words.activity(activity);
    }

    String path(String from, String to) {
        return say.text("map.path", words.activity(from), words.activity(to));
    }

    String again(String activity) {
        return say.text("compare.again", words.activity(activity));
    }

    String anythingAgain() {
        return say.text("compare.again.any");
    }

    String median() {
        return say.text("compare.median");
    }

    String mean() {
        return say.text("compare.mean");
    }

    String quantile(double part) {
        return say.text("compare.quantile." + Math.round(part * HUNDREDTHS));
    }

    /** What the first group is called. */
    public String first() {
        return asked.at() != null ? say.text("map.filter.before", say.day(asked.at())) : value(asked.first());
    }

    public String second() {
        return asked.at() != null ? say.text("map.filter.from", say.day(asked.at())) : value(asked.second());
    }

    /** A value of the attribute, as its source says it: ours has a name in the reader's language where it is a state. */
    public String value(@Nullable String value) {
        return value == null ? "" : words.attributeValue(Objects.requireNonNull(asked.by()), value);
    }

    /** The two groups, and what is drawn of them. */
    String title() {
        return say.text("compare.title.of", first(), second());
    }

    /** What was measured, as long as a screen is wide; in full it stands in the table. */
    public String brief(Difference difference, Screen screen) {
        String what = difference.what();
        int most = screen == Screen.WIDE ? BRIEF_WIDE : BRIEF_NARROW;
        return what.codePointCount(0, what.length()) <= most
                ? what
                : what.substring(0, what.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** The values of both groups beside each other. */
    public String values(Difference difference) {
        return say.text(
                "compare.values",
                of(difference, difference.of().first()),
                of(difference, difference.of().second()));
    }

    /** How many differences are more than chance. */
    public String finding(ComparisonOfGroups compared) {
        return compared.clear() == 0
                ? say.text("compare.finding.none", say.number(compared.compared()))
                : say.text("compare.finding", say.number(compared.clear()), say.number(compared.compared()));
    }

    public String byChance(ComparisonOfGroups compared) {
        long about = Math.round(compared.clearByChance());
        return about == 0 ? say.text("compare.chance.none") : say.text("compare.chance", say.number(about));
    }

    /** The value of one group. */
    public String of(Difference difference, double value) {
        return difference.kind().isShare() ? words.share(value) : words.wait(seconds(value));
    }

    /** First less second, with its sign. */
    public String difference(Difference difference) {
        return signed(difference, difference.of().difference());
    }

    /** Where the true difference lies; that too little is known where it is not told. */
    public String interval(Difference difference) {
        Interval interval = difference.of().interval();
        return interval == null
                ? say.text("compare.few")
                : say.text("compare.interval", signed(difference, interval.low()), signed(difference, interval.high()));
    }

    /** Everything about it in one breath, for those who do not see it. */
    public String inFull(Difference difference) {
        Comparison of = difference.of();
        return say.text(
                "compare.full",
                difference.what(),
                first(),
                of(difference, of.first()),
                second(),
                of(difference, of.second()),
                difference(difference),
                interval(difference),
                say.text(of.isClear() ? "compare.clear" : "compare.unclear"));
    }

    /** A value of an axis. */
    public String tick(boolean isShare, double value) {
        return isShare ? signedShare(value) : signedLength(value);
    }

    private String signed(Difference difference, double value) {
        return difference.kind().isShare() ? signedShare(value) : signedLength(value);
    }

    private String signedShare(double value) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(1);
        String points = number.format(Math.abs(value) * HUNDREDTHS);
        return say.text("compare.points", sign(Math.round(value * 10 * HUNDREDTHS)) + points);
    }

    private String signedLength(double value) {
        return sign(Math.round(value * MILLIS_PER_SECOND)) + words.wait(seconds(Math.abs(value)));
    }

    private static String sign(long value) {
        return value > 0 ? "+" : (value < 0 ? "−" : "");
    }

    private static Duration seconds(double value) {
        return Duration.ofMillis(Math.round(value * MILLIS_PER_SECOND));
    }
}
