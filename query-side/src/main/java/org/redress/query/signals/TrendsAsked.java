package org.redress.query.signals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.query.page.Regions;

/**
 * What the page of trends is asked beside its chart.
 *
 * @param terms in so many last days new terms are looked for; null looks for none
 * @param task the one that was begun for the chart before, and may be done by now
 */
record TrendsAsked(@Nullable Integer terms, @Nullable String task) {
    static final String ADDRESS = "/trends";
    static final String ANSWER = "answer";

    /** What the page offers. */
    static final List<Integer> TERM_DAYS = List.of(7, 30, 90);

    /** What most want to know of, as far as the log has it. */
    private static final List<String> OFTEN_SHARED =
            List.of("ComplaintEscalated", "ComplaintReopened", "SourceResponseRecorded");

    private static final List<String> OFTEN_MEASURED =
            List.of("ComplaintClosed", "SourceClosureRecorded", "SourceResponseRecorded");

    /** The chart, with all that a form leaves open. */
    static SignalsAsked complete(SignalsAsked asked, List<String> activities) {
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
                asked.excludeOrNone());
    }

    /** Where the answer of a task is looked for: on the whole page. */
    String again(SignalsQuestion question, String begun) {
        return question.at(ADDRESS, withTerms(List.of(Map.entry("task", begun))));
    }

    /** Where it is looked for alone. */
    String region(SignalsQuestion question, String begun) {
        return question.at(ADDRESS, withTerms(List.of(Map.entry(Regions.PARAMETER, ANSWER), Map.entry("task", begun))));
    }

    private List<Map.Entry<String, String>> withTerms(List<Map.Entry<String, String>> parameters) {
        return terms == null
                ? parameters
                : Stream.concat(parameters.stream(), Stream.of(Map.entry("terms", terms.toString())))
                        .toList();
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
