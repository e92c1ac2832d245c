package org.redress.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes how long the cases of a selection took. {@code percentile_cont} is type 7 on both databases. */
class JdbcDurations {
    private final JdbcClient jdbc;
    private final String tenant;

    JdbcDurations(JdbcClient jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    List<Durations.Counted> computed(Durations.Asked asked) {
        Grouping grouping = asked.grouping();
        Elapsed elapsed = new Elapsed(asked.start(), asked.end(), asked.measuredIn());
        SelectedCases selected = new SelectedCases(tenant, asked.selection());
        String names = grouping.names();
        return jdbc.sql("""
            select %1$scount(*) as cases, count(took) as known,
                   count(case when took > :longerThan then 1 end) as longer,
                   min(took) as shortest, max(took) as longest, avg(took) as mean, stddev_samp(took) as deviation,
                   percentile_cont(0.25) within group (order by took) as q1,
                   percentile_cont(0.5) within group (order by took) as median,
                   percentile_cont(0.75) within group (order by took) as q3,
                   percentile_cont(0.9) within group (order by took) as p90,
                   percentile_cont(0.95) within group (order by took) as p95
              from (select %2$scase when %3$s then %4$s end as took
                      from statistics_case c%5$s
                     where %6$s) taken
             %7$s
             order by known desc, cases desc%8$s
             limit :groupsMax
            """.formatted(
                                names.isEmpty() ? "" : names + ", ",
                                grouping.keys(),
                                elapsed.isKnown(),
                                elapsed.expression(),
                                grouping.join(),
                                selected.where(),
                                names.isEmpty() ? "" : "group by " + names,
                                names.isEmpty() ? "" : ", " + names))
                .params(selected.parameters())
                .params(grouping.parameters())
                .params(Map.of(
                        "longerThan",
                        asked.longerThan() == null ? 0L : asked.longerThan(),
                        "groupsMax",
                        Durations.GROUPS_MAX))
                .query((row, number) -> new Durations.Counted(
                        grouping.read(row),
                        row.getLong("cases"),
                        row.getLong("known"),
                        row.getLong("longer"),
                        row.getLong("known") == 0 ? null : spread(row)))
                .list();
    }

    private static Durations.Spread spread(ResultSet row) throws SQLException {
        double deviation = row.getDouble("deviation");
        boolean hasDeviation = !row.wasNull();
        return new Durations.Spread(
                row.getDouble("shortest"),
                row.getDouble("q1"),
                row.getDouble("median"),
                row.getDouble("q3"),
                row.getDouble("p90"),
                row.getDouble("p95"),
                row.getDouble("longest"),
                row.getDouble("mean"),
                hasDeviation ? deviation : null);
    }
}
