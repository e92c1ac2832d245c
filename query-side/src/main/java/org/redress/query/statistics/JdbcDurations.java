package org.redress.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes how long the cases of a selection took. {@code percentile_cont} is type 7 on both databases. */
class JdbcDurations {
    private final JdbcClient jdbc;
    private final Edition edition;

    JdbcDurations(JdbcClient jdbc, Edition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    /** One more than an answer may have, so that it can be told. */
    List<Durations.Counted> computed(Durations.Asked asked) {
        Grouping grouping = asked.grouping();
        Period per = asked.per();
        Elapsed elapsed = new Elapsed(asked.start(), asked.end(), asked.measuredIn());
        SelectedCases selected = new SelectedCases(edition, asked.selection());
        if (per != null) {
            selected.and(asked.end().day() + " is not null", Map.of());
        }
        String names = names(grouping, per);
        return jdbc.sql("""
            select %1$scount(*) as cases, count(took) as known,
                   count(case when took > :longerThan then 1 end) as longer,
                   min(took) as shortest, max(took) as longest, avg(took) as mean, stddev_samp(took) as deviation,
                   percentile_cont(0.25) within group (order by took) as q1,
                   percentile_cont(0.5) within group (order by took) as median,
                   percentile_cont(0.75) within group (order by took) as q3,
                   percentile_cont(0.9) within group (order by took) as p90,
                   percentile_cont(0.95) within group (order by took) as p95
              from (select %2$s%3$scase when %4$s then %5$s end as took
                      from statistics_case c%6$s
                     where %7$s) taken
             %8$s
             order by %9$s
             limit :groupsMax
            """.formatted(
                                names.isEmpty() ? "" : names + ", ",
                                grouping.keys(),
                                per == null ? "" : per.firstDay(asked.end().day()) + " as first_day, ",
                                elapsed.isKnown(),
                                elapsed.expression(),
                                grouping.join(),
                                selected.where(),
                                names.isEmpty() ? "" : "group by " + names,
                                per == null ? bySize(names) : "first_day, " + bySize(grouping.names())))
                .params(selected.parameters())
                .params(grouping.parameters())
                .params(Map.of(
                        "longerThan",
                        asked.longerThan() == null ? 0L : asked.longerThan(),
                        "groupsMax",
                        per == null ? Durations.GROUPS_MAX : Durations.SERIES_MAX + 1))
                .query((row, number) -> new Durations.Counted(
                        grouping.read(row),
                        per == null ? null : row.getObject("first_day", LocalDate.class),
                        row.getLong("cases"),
                        row.getLong("known"),
                        row.getLong("longer"),
                        row.getLong("known") == 0 ? null : spread(row)))
                .list();
    }

    /** The columns that are told apart, with commas between them. */
    private static String names(Grouping grouping, @Nullable Period per) {
        return Stream.of(grouping.names(), per == null ? "" : "first_day")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String bySize(String names) {
        return "known desc, cases desc" + (names.isEmpty() ? "" : ", " + names);
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
