package org.redress.query.statistics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.redress.query.upkeep.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts by group what was done with in time. */
class JdbcTimeliness {
    private final JdbcClient jdbc;
    private final Edition edition;
    private final ZoneId zone;

    /** @param zone in which it is told what day it is where only the day counts */
    JdbcTimeliness(JdbcClient jdbc, Edition edition, ZoneId zone) {
        this.jdbc = jdbc;
        this.edition = edition;
        this.zone = zone;
    }

    List<Timeliness.Counted> counted(Selection selection, Grouping grouping, Instant asOf) {
        SelectedCases selected = new SelectedCases(edition, selection);
        String names = grouping.names();
        return jdbc.sql("""
            select %1$scount(*) as cases,
                   count(case when has_due_date then 1 end) as due,
                   count(case when closing = 'ON_TIME' then 1 end) as on_time,
                   count(case when closing = 'LATE' then 1 end) as late,
                   count(case when overdue then 1 end) as overdue,
                   count(case when verdict = 'YES' then 1 end) as timely,
                   count(case when verdict = 'NO' then 1 end) as untimely
              from (select %2$s%3$s as has_due_date, c.closing, c.verdict,
                           %4$s as overdue
                      from statistics_case c%5$s
                     where %6$s) judged
             %7$s
             order by cases desc%8$s
             limit :groupsMax
            """.formatted(
                                names.isEmpty() ? "" : names + ", ",
                                grouping.keys(),
                                Due.EXISTS,
                                Due.OVERDUE,
                                grouping.join(),
                                selected.where(),
                                names.isEmpty() ? "" : "group by " + names,
                                names.isEmpty() ? "" : ", " + names))
                .params(selected.parameters())
                .params(grouping.parameters())
                .params(Due.at(asOf, zone))
                .param("groupsMax", Timeliness.GROUPS_MAX)
                .query((row, number) -> new Timeliness.Counted(
                        grouping.read(row),
                        row.getLong("cases"),
                        row.getLong("due"),
                        row.getLong("on_time"),
                        row.getLong("late"),
                        row.getLong("overdue"),
                        row.getLong("timely"),
                        row.getLong("untimely")))
                .list();
    }
}
