package org.redress.analytics.mining;

import java.util.List;
import org.redress.analytics.store.Asking;

/** Asks what a log has. */
final class LogSummaries {
    private static final String CASES = """
            select count(*) as cases, coalesce(sum(events), 0)::bigint as events, count(distinct variant) as variants,
                   min(began) as earliest, max(ended) as latest
              from kase
            """;

    private LogSummaries() {}

    static LogSummary of(Asking asking) {
        long position = asking.position();
        List<String> names = asking.activities();
        return asking.row(
                CASES,
                List.of(),
                row -> new LogSummary(
                        position,
                        row.getLong("cases"),
                        row.getLong("events"),
                        row.getLong("variants"),
                        Lengths.instantOrNone(row.getObject("earliest", Long.class)),
                        Lengths.instantOrNone(row.getObject("latest", Long.class)),
                        names.subList(1, names.size()),
                        asking.attributes()));
    }
}
