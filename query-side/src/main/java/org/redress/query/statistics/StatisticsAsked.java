package org.redress.query.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;

/**
 * What the page of statistics is asked. A form sends what is not chosen as an empty text.
 *
 * @param by what the causes are told apart by
 * @param on the day whose backlog is shown
 */
record StatisticsAsked(Dimension by, Selection selection, LocalDate on) {
    /** What the page offers; the others are asked for through the API. */
    static final List<Dimension> OFFERED = List.of(
            Dimension.ISSUE,
            Dimension.PRODUCT,
            Dimension.TYPE,
            Dimension.CHANNEL,
            Dimension.UNIT,
            Dimension.SOURCE,
            Dimension.STATUS,
            Dimension.RESPONSE);

    static StatisticsAsked of(
            @Nullable String by,
            @Nullable String source,
            @Nullable String from,
            @Nullable String before,
            @Nullable String on,
            LocalDate today) {
        return new StatisticsAsked(
                dimension(by),
                new Selection(
                        null,
                        day("from", from),
                        day("before", before),
                        null,
                        isBlank(source) ? null : source,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                isBlank(on) ? today : dayOf("on", String.valueOf(on)));
    }

    Grouping grouping() {
        return new Grouping(List.of(by), null);
    }

    private static Dimension dimension(@Nullable String by) {
        return isBlank(by)
                ? Dimension.ISSUE
                : Arrays.stream(Dimension.values())
                        .filter(each -> OFFERED.contains(each) && each.name().equals(by))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("by", "is not one that is known"));
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        return isBlank(text) ? null : dayOf(name, String.valueOf(text));
    }

    private static LocalDate dayOf(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidInput(name, "is not a day");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
