package org.redress.query.statistics;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.query.page.Frame;
import org.redress.query.page.Speech;

/** Says what the figures know in the reader’s language, and where each number leads. The templates call it. */
final class StatisticsWords {
    /** Dimensions whose values are our own words, by the names under which the pages know them. */
    private static final Map<Dimension, String> OURS =
            Map.of(Dimension.CHANNEL, "Channel", Dimension.TYPE, "ComplaintType");

    private final Speech say;
    private final Locale locale;
    private final DateTimeFormatter month;

    StatisticsWords(Frame frame) {
        this.say = frame.say();
        this.locale = frame.language().locale();
        this.month = DateTimeFormatter.ofPattern(say.text("statistics.month"), locale);
    }

    /** A count, or that there are too few to tell. */
    public String count(@Nullable Count count) {
        return count == null || count.value() == null ? say.text("statistics.hidden") : say.number(count.value());
    }

    /** Where the cases of a count are listed as a page; null where they are not. */
    public @Nullable String cases(@Nullable Count count) {
        return count == null || count.cases() == null ? null : page(count.cases());
    }

    /** The page of what the API lists. */
    static String page(String api) {
        return api.replace(Links.CASES, CountedCasesPage.ADDRESS);
    }

    /** A value of a dimension. */
    public String value(Dimension dimension, String value) {
        if (value.isEmpty()) {
            return say.text("statistics.none");
        }
        String kind = OURS.get(dimension);
        return kind == null ? value : say.name(kind, value);
    }

    /** The values of a group. */
    public String group(Dimension dimension, List<String> keys) {
        return keys.stream().map(key -> value(dimension, key)).collect(Collectors.joining(" · "));
    }

    public String share(double share) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return percent.format(share);
    }

    /** A length in hours or days, with one digit behind the point. */
    public String length(double units) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(1);
        return number.format(units);
    }

    public String month(LocalDate first) {
        return month.format(first);
    }

    /** What a month of the flow says, for those who do not see it. */
    public String flow(Flow.Month each) {
        return say.text("statistics.flow.month", month(each.first()), orNone(each.received()), orNone(each.closed()));
    }

    /** What a month of the durations says, for those who do not see it. */
    public String durations(Durations.Group each) {
        Durations.Spread spread = Objects.requireNonNull(each.spread());
        return say.text(
                "statistics.series.month",
                month(Objects.requireNonNull(each.in()).from()),
                count(each.count()),
                length(spread.median()),
                length(spread.p90()));
    }

    /** Which part of its whole a count is; empty where that is not told. */
    public String share(Count count) {
        return count.value() == null || count.of() == null || count.of() == 0
                ? ""
                : share((double) count.value() / count.of());
    }

    /** The same in hundredths, to be drawn. */
    public double percent(Count count) {
        return count.of() == null || count.of() == 0 ? 0 : 100.0 * count.valueOrNone() / count.of();
    }

    /** Which cases are shown, for those who have the page on paper. */
    public String selected(Selection selection) {
        List<String> parts = new ArrayList<>();
        parts.add(selection.source() == null ? say.text("statistics.selected.all") : selection.source());
        if (selection.from() != null) {
            parts.add(say.text("statistics.selected.from", say.day(selection.from())));
        }
        if (selection.before() != null) {
            parts.add(say.text("statistics.selected.before", say.day(selection.before())));
        }
        return say.list(parts);
    }

    /** What the largest groups make up. */
    public String finding(Pareto pareto) {
        return pareto.groupsTo80Percent() == null || pareto.items().isEmpty()
                ? say.text("statistics.pareto.plain")
                : say.text(
                        "statistics.pareto.finding",
                        say.number(Objects.requireNonNull(pareto.groupsTo80Percent())),
                        say.number(pareto.groups()));
    }

    private String orNone(@Nullable Count count) {
        return count == null ? say.number(0) : count(count);
    }
}
