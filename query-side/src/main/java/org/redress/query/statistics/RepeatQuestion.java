package org.redress.query.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;

/**
 * What counts as a repetition.
 *
 * @param windowDays of twenty-four hours, after which it does not any more
 * @param sameToo what must be the same beside the key; null for nothing else
 */
record RepeatQuestion(
        Selection selection,
        RepeatKind key,
        int windowDays,
        @Nullable Dimension sameToo) {
    /** The case before with the same key, near enough. Of several at one moment one comes after the other. */
    private static final String REPEATS = """
            exists (select 1
                              from statistics_repeat_key b%s
                             where b.tenant = k.tenant and b.kind = k.kind and b.repeat_key = k.repeat_key
                               and b.received_order >= k.received_order - interval '%d' day
                               and (b.received_order < k.received_order
                                    or (b.received_order = k.received_order and b.complaint < k.complaint))%s)""";

    RepeatQuestion {
        if (sameToo != null && sameToo.isApart()) {
            throw new InvalidInput("sameToo", "must be what a case has one of");
        }
    }

    /** The window that an address asks for. */
    static int window(long days) {
        if (days < 1 || days > Repeats.WINDOW_DAYS_MAX) {
            throw new InvalidInput("windowDays", "must be 1 to " + Repeats.WINDOW_DAYS_MAX);
        }
        return (int) days;
    }

    /** Whether the case {@code c} with the key {@code k} is a repetition. */
    String isRepetition() {
        if (sameToo == null) {
            return REPEATS.formatted("", windowDays, "");
        }
        String column = sameToo.column();
        return REPEATS.formatted("""

                              join statistics_case d
                                on d.tenant = b.tenant and d.complaint = b.complaint\
                """, windowDays, " and " + column.replace("c.", "d.") + " = " + column);
    }

    /** What is the same in a repetition: the key, and what must be the same beside it. */
    String identity() {
        List<String> columns = new ArrayList<>(List.of("k.repeat_key"));
        if (sameToo != null) {
            columns.add(sameToo.column());
        }
        return String.join(", ", columns);
    }

    /** As an address asks for the repetitions. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(Map.of("key", key, "windowDays", windowDays));
        if (sameToo != null) {
            parameters.put("sameToo", sameToo);
        }
        return parameters;
    }
}
