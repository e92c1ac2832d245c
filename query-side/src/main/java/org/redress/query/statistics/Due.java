package org.redress.query.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** What was due, in SQL. */
final class Due {
    /** Whether the source of a case names a due date. */
    static final String EXISTS = "(c.due_at is not null or c.due_on is not null)";

    /**
     * Whether a case was open at a moment although it had been due before. A day is over when it is over. Only of what was
     * due is it asked whether it was open: H2 would look for all.
     */
    static final String OVERDUE = """
            (case when c.due_at < :asOf or (c.due_at is null and c.due_on < :asOfDay)
                                  then exists (select 1
                                                 from statistics_interval o
                                                where o.tenant = c.tenant and o.complaint = c.complaint
                                                  and (o.opened_at <= :asOf
                                                       or (o.opened_at is null and o.opened_on <= :asOfDay))
                                                  and (o.ended = '' or o.ended_at > :asOf
                                                       or (o.ended_at is null and o.ended_on > :asOfDay)))
                                  else false end)""";

    private Due() {}

    /** The parameters of {@link #OVERDUE}. */
    static Map<String, Object> at(Instant asOf, ZoneId zone) {
        return Map.of("asOf", asOf.atOffset(ZoneOffset.UTC), "asOfDay", LocalDate.ofInstant(asOf, zone));
    }
}
