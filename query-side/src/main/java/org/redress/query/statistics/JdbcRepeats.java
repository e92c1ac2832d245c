package org.redress.query.statistics;

import org.redress.query.upkeep.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts repetitions by the keys of the cases. */
class JdbcRepeats {
    private final JdbcClient jdbc;
    private final Edition edition;

    JdbcRepeats(JdbcClient jdbc, Edition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    Repeats.Counted counted(RepeatQuestion asked) {
        SelectedCases selected = new SelectedCases(edition, asked.selection());
        return jdbc.sql("""
            select (select count(*) from statistics_case c where %2$s) as cases,
                   cast(coalesce(sum(of_key), 0) as bigint) as with_key, count(*) as all_keys,
                   cast(coalesce(sum(repetitions), 0) as bigint) as recurrences,
                   count(case when repetitions > 0 then 1 end) as recurring_keys,
                   count(case when of_key > 1 then 1 end) as more_than_once
              from (select %1$s, count(*) as of_key, count(case when repeats then 1 end) as repetitions
                      from (select %3$s, %4$s as repeats
                              from statistics_case c
                              join statistics_repeat_key k
                                on k.tenant = c.tenant and k.complaint = c.complaint and k.kind = :kind
                             where %2$s) keyed
                     group by %1$s) counted
            """.formatted(
                                asked.identity().replaceAll("[kc]\\.", ""),
                                selected.where(),
                                asked.identity(),
                                asked.isRepetition()))
                .params(selected.parameters())
                .param("kind", asked.key().name())
                .query((row, number) -> new Repeats.Counted(
                        row.getLong("cases"),
                        row.getLong("with_key"),
                        row.getLong("all_keys"),
                        row.getLong("recurrences"),
                        row.getLong("recurring_keys"),
                        row.getLong("more_than_once")))
                .single();
    }
}
