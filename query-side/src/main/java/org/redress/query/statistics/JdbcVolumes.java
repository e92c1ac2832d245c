package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.redress.http.problem.InvalidInput;
import org.redress.query.upkeep.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the cases of a selection by the period in which they passed a milestone. */
class JdbcVolumes {
    /** Counts read for one answer: every group with every period. More than a table can show. */
    static final int CELLS_MAX = 50_000;

    /** A case counts each time that it was closed. */
    private static final String CLOSINGS = """

              join statistics_interval i
                on i.tenant = c.tenant and i.complaint = c.complaint and i.ended = 'CLOSED'\
            """;

    private final JdbcClient jdbc;
    private final Edition edition;

    JdbcVolumes(JdbcClient jdbc, Edition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    List<Volumes.Counted> counted(Volumes.Asked asked) {
        boolean closings = asked.milestone() == Milestone.CLOSED;
        String day = closings ? "i.ended_on" : asked.milestone().day();
        Grouping grouping = asked.grouping();
        SelectedCases selected = new SelectedCases(edition, asked.selection());
        if (closings) {
            within(selected, asked.selection());
        }
        List<Volumes.Counted> cells = jdbc.sql("""
            select %1$s%2$s as first_day, count(*) as cases
              from statistics_case c%3$s
             where %4$s and %5$s is not null
             group by %6$s%2$s
             limit :cellsMax
            """.formatted(
                                grouping.keys(),
                                asked.per().firstDay(day),
                                grouping.join() + (closings ? CLOSINGS : ""),
                                selected.where(),
                                day,
                                grouping.by().isEmpty() ? "" : grouping.expressions() + ", "))
                .params(selected.parameters())
                .params(grouping.parameters())
                .param("cellsMax", CELLS_MAX + 1)
                .query((row, number) -> new Volumes.Counted(
                        grouping.read(row), row.getObject("first_day", LocalDate.class), row.getLong("cases")))
                .list();
        if (cells.size() > CELLS_MAX) {
            throw new InvalidInput("by", "makes more than " + CELLS_MAX + " counts with these periods");
        }
        return largestApart(cells);
    }

    /** How many passed it on a day that nobody knows. */
    long undated(Selection selection) {
        SelectedCases selected = new SelectedCases(edition, selection.undatedAt());
        return jdbc.sql("""
            select count(*)
              from statistics_case c
             where %s
            """.formatted(selected.where()))
                .params(selected.parameters())
                .query(Long.class)
                .single();
    }

    /** The selection leaves a case that was closed in these days; its other closings are not in them. */
    private static void within(SelectedCases selected, Selection selection) {
        if (selection.from() != null) {
            selected.and("i.ended_on >= :from", Map.of());
        }
        if (selection.before() != null) {
            selected.and("i.ended_on < :before", Map.of());
        }
    }

    /** All but the largest groups as one, in the order of their size. */
    private static List<Volumes.Counted> largestApart(List<Volumes.Counted> cells) {
        Map<List<String>, Long> totals = new HashMap<>();
        cells.forEach(cell -> totals.merge(Objects.requireNonNull(cell.keys()), cell.count(), Long::sum));
        List<List<String>> bySize = totals.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Long>comparingByValue()
                        .reversed()
                        .thenComparing(each -> each.getKey().toString()))
                .map(Map.Entry::getKey)
                .toList();
        Set<List<String>> apart = new HashSet<>(bySize.subList(0, Math.min(Volumes.GROUPS_MAX, bySize.size())));
        Map<List<String>, Integer> rank = new HashMap<>();
        bySize.forEach(keys -> rank.put(keys, rank.size()));
        return cells.stream()
                .sorted(Comparator.comparing(cell -> rank.getOrDefault(cell.keys(), 0)))
                .map(cell -> apart.contains(cell.keys()) ? cell : new Volumes.Counted(null, cell.first(), cell.count()))
                .toList();
    }
}
