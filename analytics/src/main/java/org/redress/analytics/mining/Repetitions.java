package org.redress.analytics.mining;

import java.util.List;
import org.redress.analytics.store.Asking;

/** Asks what was done again. */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
final class Repetitions {
    /** What is not the first time is the second at least; what comes directly after itself, too. */
    private static final String AGAIN = """
            select activity, count(*) as cases, sum(again)::bigint as repetitions,
                   sum(at_once)::bigint as at_once, max(again) + 1 as most
              from (select kase, activity, count(*) as again, sum((previous = activity)::integer) as at_once
                      from event
                     where not first_of_activity %s
                     group by kase, activity)
             group by activity
             order by cases desc, activity
            """;

    private static final String CASES = """
            select count(*) as cases,
                   count(*) filter (kase in (select kase from event where not first_of_activity)) as again
              from kase %s
            """;

    private Repetitions() {}

    static Rework of(Asking asking, LogFilter filter) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        List<Rework.Again> items = asking.rows(
                AGAIN.formatted(selected.ofEvents()),
                selected.values(),
                row -> new Rework.Again(
                        selected.names().get(row.getInt("activity")),
                        row.getLong("cases"),
                        row.getLong("repetitions"),
                        row.getLong("at_once"),
                        row.getLong("most")));
        return asking.row(
                CASES.formatted(selected.ofCases()),
                selected.values(),
                row -> new Rework(asking.position(), row.getLong("cases"), row.getLong("again"), items));
    }
}
