package org.redress.query.statistics;

import java.util.List;
import org.redress.query.upkeep.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the cases of a selection by group. */
class JdbcPareto {
    private final JdbcClient jdbc;
    private final Edition edition;

    JdbcPareto(JdbcClient jdbc, Edition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    /** @param grouping by one dimension at least */
    Pareto.Counted counted(Selection selection, Grouping grouping, int groupsMax) {
        SelectedCases selected = new SelectedCases(edition, selection);
        List<Line> lines = jdbc.sql(
                        """
            select %1$scount(*) as cases,
                   cast(sum(count(*)) over () as bigint) as total,
                   count(*) over () as groups
              from statistics_case c%2$s
             where %3$s
             group by %4$s
             order by cases desc, %4$s
             limit :groupsMax
            """.formatted(grouping.keys(), grouping.join(), selected.where(), grouping.expressions()))
                .params(selected.parameters())
                .params(grouping.parameters())
                .param("groupsMax", groupsMax)
                .query((row, number) -> new Line(
                        new Pareto.Group(grouping.read(row), row.getLong("cases")),
                        row.getLong("total"),
                        row.getLong("groups")))
                .list();
        return lines.isEmpty()
                ? new Pareto.Counted(0, 0, List.of())
                : new Pareto.Counted(
                        lines.getFirst().total(),
                        lines.getFirst().groups(),
                        lines.stream().map(Line::group).toList());
    }

    private record Line(Pareto.Group group, long total, long groups) {}
}
