package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.query.upkeep.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what was open at the end of a day. */
class JdbcBacklog {
    /** Whether work went on at the end of the day. */
    static final String OPEN = "i.opened_on <= :on and i.ended_on > :on";

    private final JdbcClient jdbc;
    private final Edition edition;

    JdbcBacklog(JdbcClient jdbc, Edition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    List<Backlog.Counted> counted(Selection selection, Grouping grouping, LocalDate on) {
        SelectedCases selected = new SelectedCases(edition, selection);
        String names = grouping.names();
        return jdbc.sql("""
            select %1$scount(*) as open_cases, %2$s
              from statistics_interval i%3$s
             where i.tenant = :tenant and %4$s%5$s%6$s
             order by open_cases desc%7$s
             limit :groupsMax
            """.formatted(
                        grouping.keys(),
                        Arrays.stream(AgeClass.values()).map(JdbcBacklog::age).collect(Collectors.joining(", ")),
                        ofCases(selection, grouping),
                        OPEN,
                        selection.isEverything() ? "" : " and " + selected.where(),
                        names.isEmpty() ? "" : "\n group by " + grouping.expressions(),
                        names.isEmpty() ? "" : ", " + names))
                .params(selected.parameters())
                .params(grouping.parameters())
                .params(borders(on))
                .param("groupsMax", Backlog.GROUPS_MAX)
                .query((row, number) -> {
                    Map<AgeClass, Long> byAge = new EnumMap<>(AgeClass.class);
                    for (AgeClass age : AgeClass.values()) {
                        byAge.put(age, row.getLong("age_" + age));
                    }
                    return new Backlog.Counted(grouping.read(row), row.getLong("open_cases"), byAge);
                })
                .list();
    }

    /** Cases of which nobody knows whether they were open. */
    long undated(Selection selection) {
        SelectedCases selected = new SelectedCases(edition, selection);
        return jdbc.sql("""
            select count(distinct i.complaint)
              from statistics_interval i%s
             where i.tenant = :tenant and (i.opened_on is null or i.ended_on is null)%s
            """.formatted(
                        ofCases(selection, Grouping.NONE), selection.isEverything() ? "" : " and " + selected.where()))
                .params(selected.parameters())
                .query(Long.class)
                .single();
    }

    private static String ofCases(Selection selection, Grouping grouping) {
        return selection.isEverything() && grouping.by().isEmpty() ? "" : """

              join statistics_case c
                on c.tenant = i.tenant and c.complaint = i.complaint%s\
            """.formatted(grouping.join());
    }

    private static String age(AgeClass age) {
        return "count(case when i.received_on <= :latest%1$s and i.received_on >= :earliest%1$s then 1 end) as age_%1$s"
                .formatted(age);
    }

    /** The day, and between which days of receipt a case is how old. */
    private static Map<String, Object> borders(LocalDate on) {
        Map<String, Object> borders = new HashMap<>();
        borders.put("on", on);
        for (AgeClass age : AgeClass.values()) {
            LocalDate earliest = age.earliest(on);
            borders.put("latest" + age, age.latest(on));
            borders.put("earliest" + age, earliest == null ? LocalDate.of(1, 1, 1) : earliest);
        }
        return borders;
    }
}
