package org.redress.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists the cases behind a figure, those that came last first. */
class JdbcCountedCases {
    private final JdbcClient jdbc;
    private final Edition edition;
    private final ZoneId zone;

    /** @param zone in which it is told what day it is where only the day counts */
    JdbcCountedCases(JdbcClient jdbc, Edition edition, ZoneId zone) {
        this.jdbc = jdbc;
        this.edition = edition;
        this.zone = zone;
    }

    /** The cases behind another; from the first on without one. */
    List<CountedCase> read(Selection selection, Narrowing narrowing, CountedCase.@Nullable Cursor after, int rowsMax) {
        SelectedCases cases = selected(selection, narrowing);
        if (after != null) {
            cases.and(
                    "(c.received_order < :afterOrder or (c.received_order = :afterOrder and c.complaint < :afterComplaint))",
                    Map.of(
                            "afterOrder", after.order().atOffset(ZoneOffset.UTC),
                            "afterComplaint", after.complaint()));
        }
        return jdbc.sql("""
            select c.complaint, c.case_number, c.source, c.channel, c.unit, c.product, c.issue, c.status, c.received_on,
                   c.answered_on, c.closed_on, c.received_order
              from statistics_case c
             where %s
             order by c.tenant, c.received_order desc, c.complaint desc
             limit :rowsMax
            """.formatted(cases.where()))
                .params(cases.parameters())
                .param("rowsMax", rowsMax)
                .query(JdbcCountedCases::read)
                .list();
    }

    /** How many there are, as far as {@code rowsMax} goes. */
    long count(Selection selection, Narrowing narrowing, int rowsMax) {
        SelectedCases cases = selected(selection, narrowing);
        return jdbc.sql("""
            select count(*)
              from (select c.complaint
                      from statistics_case c
                     where %s
                     limit :rowsMax) found
            """.formatted(cases.where()))
                .params(cases.parameters())
                .param("rowsMax", rowsMax)
                .query(Long.class)
                .single();
    }

    private SelectedCases selected(Selection selection, Narrowing narrowing) {
        SelectedCases cases = new SelectedCases(edition, selection);
        narrowing.narrow(cases, selection, zone);
        return cases;
    }

    private static CountedCase read(ResultSet row, int number) throws SQLException {
        return new CountedCase(
                row.getString("complaint"),
                row.getString("case_number"),
                row.getString("source"),
                row.getString("channel"),
                row.getString("unit"),
                row.getString("product"),
                row.getString("issue"),
                row.getString("status"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("received_order", OffsetDateTime.class).toInstant());
    }
}
