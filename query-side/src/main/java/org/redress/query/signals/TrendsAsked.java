package org.redress.query.signals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of trends is asked beside its chart.
 *
 * @param attribute that cases must have, too, with {@code value}; a form has them apart
 * @param terms in so many last days new terms are looked for; null looks for none
 */
record TrendsAsked(
        @Nullable String attribute,
        @Nullable String value,
        @Nullable Integer terms) {
    static final String ADDRESS = "/trends";

    /** What the page offers. */
    static final List<Integer> TERM_DAYS = List.of(7, 30, 90);

    /** What most want to know of, as far as the log has it. */
    private static final List<String> OFTEN_SHARED =
            List.of("ComplaintEscalated", "ComplaintReopened", "SourceResponseRecorded");

    private static final List<String> OFTEN_MEASURED =
            List.of("ComplaintClosed", "SourceClosureRecorded", "SourceResponseRecorded");

    /** The chart, with all that a form leaves open. */
    SignalsAsked complete(SignalsAsked asked, List<String> activities) {
        List<String> has = new ArrayList<>(asked.hasOrNone());
        if (attribute != null && !attribute.isBlank() && value != null && !value.isBlank()) {
            has.add(attribute + ":" + value.strip());
        }
        return new SignalsAsked(
                asked.measureOrReceived(),
                activity(asked, activities),
                asked.originOrNone(),
                asked.perOrMonth(),
                asked.chart() == null || !asked.measureOrReceived().charts().contains(asked.chart())
                        ? null
                        : asked.chart(),
                asked.rulesOrNearLimits(),
                asked.from(),
                asked.before(),
                asked.baselineFrom(),
                asked.baselineBefore(),
                asked.excludeOrNone(),
                has);
    }

    private static @Nullable String activity(SignalsAsked asked, List<String> activities) {
        if (asked.measureOrReceived() == Measure.RECEIVED) {
            return null;
        }
        if (asked.activity() != null && !asked.activity().isBlank()) {
            return asked.activity();
        }
        List<String> often = asked.measureOrReceived() == Measure.SHARE ? OFTEN_SHARED : OFTEN_MEASURED;
        return often.stream().filter(activities::contains).findFirst().orElse(often.getFirst());
    }
}
