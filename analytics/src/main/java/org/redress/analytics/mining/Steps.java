package org.redress.analytics.mining;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Asking;

/** Asks where time goes: before which step, and in which move. */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
final class Steps {
    private static final String WAITS = """
            select activity, %s
              from event
             where wait is not null %s
             group by activity
             order by total desc, activity
            """;

    private static final String LOST = """
            select previous, activity, count(*) as count, sum(wait) as lost, quantile_cont(wait, 0.5) as median,
                   sum(sum(wait)) over () as total
              from event
             where wait is not null %s
             group by previous, activity
             order by lost desc, previous, activity
             limit ?
            """;

    private static final String BETWEEN = """
            select %s
              from event
             where wait is not null and %s %s
            """;

    private Steps() {}

    /** @param from and {@code to}: null for any, but not both */
    static Optional<Spread> between(Asking asking, LogFilter filter, @Nullable String from, @Nullable String to) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (from != null) {
            conditions.add("previous = ?");
            values.add(selected.code(from));
        }
        if (to != null) {
            conditions.add("activity = ?");
            values.add(selected.code(to));
        }
        values.addAll(selected.values());
        return asking.row(
                BETWEEN.formatted(Lengths.columns("wait"), String.join(" and ", conditions), selected.ofEvents()),
                values,
                row -> Optional.ofNullable(Lengths.spreadOrNone(row)));
    }

    static Waits waits(Asking asking, LogFilter filter) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        return new Waits(
                asking.position(),
                asking.rows(
                        WAITS.formatted(Lengths.columns("wait"), selected.ofEvents()),
                        selected.values(),
                        row -> new Waits.Wait(selected.names().get(row.getInt("activity")), Lengths.spread(row))));
    }

    static Bottlenecks bottlenecks(Asking asking, LogFilter filter, int itemsMax) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        Duration[] total = {Duration.ZERO};
        List<Bottlenecks.Bottleneck> items =
                asking.rows(LOST.formatted(selected.ofEvents()), selected.valuesAnd(itemsMax), row -> {
                    BigInteger lost = (BigInteger) row.getObject("lost");
                    BigInteger all = (BigInteger) row.getObject("total");
                    total[0] = Lengths.of(all);
                    return new Bottlenecks.Bottleneck(
                            selected.names().get(row.getInt("previous")),
                            selected.names().get(row.getInt("activity")),
                            row.getLong("count"),
                            Lengths.of(lost),
                            all.signum() == 0 ? 0 : lost.doubleValue() / all.doubleValue(),
                            Lengths.of(row.getDouble("median")));
                });
        return new Bottlenecks(asking.position(), total[0], items);
    }
}
