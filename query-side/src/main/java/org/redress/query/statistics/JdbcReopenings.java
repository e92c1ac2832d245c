package org.redress.query.statistics;

import java.util.List;
import org.redress.query.upkeep.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts closings and what became of them. A closing is followed by the next interval of its case, or by none. */
class JdbcReopenings {
    private final JdbcClient jdbc;
    private final Edition edition;

    JdbcReopenings(JdbcClient jdbc, Edition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    List<Reopenings.Counted> counted(Selection selection, Grouping grouping) {
        SelectedCases selected = new SelectedCases(edition, selection);
        return jdbc.sql("""
            select %1$si.round, count(*) as closed, count(n.complaint) as reopened
              from statistics_interval i
              join statistics_case c
                on c.tenant = i.tenant and c.complaint = i.complaint%2$s
              left join statistics_interval n
                on n.tenant = i.tenant and n.complaint = i.complaint and n.ordinal = i.ordinal + 1
             where i.tenant = :tenant and i.ended = 'CLOSED' and %3$s
             group by %4$si.round
             order by %5$si.round
             limit :roundsMax
            """.formatted(
                                grouping.keys(),
                                grouping.join(),
                                selected.where(),
                                grouping.by().isEmpty() ? "" : grouping.expressions() + ", ",
                                grouping.by().isEmpty() ? "" : grouping.names() + ", "))
                .params(selected.parameters())
                .params(grouping.parameters())
                .param("roundsMax", Reopenings.ROUNDS_MAX)
                .query((row, number) -> new Reopenings.Counted(
                        grouping.read(row), row.getInt("round"), row.getLong("closed"), row.getLong("reopened")))
                .list();
    }
}
