package org.redress.query.upkeep;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of what the last reconciliation came to: counts for each view, and the first findings. */
public final class Findings {
    /** Findings that are kept, each with its complaint; the others are counted. */
    public static final int KEPT_MAX = 1_000;

    private static final String OF_VIEWS = """
            select view_name, checked, set_aside, findings
              from reconciled_view
             where tenant = :tenant
             order by view_name
            """;
    private static final String COUNT = """
            update reconciled_view
               set checked = checked + :checked, set_aside = set_aside + :setAside, findings = findings + :findings
             where tenant = :tenant and view_name = :view
            """;
    private static final String FIRST_COUNT = """
            insert into reconciled_view (tenant, view_name, checked, set_aside, findings)
            values (:tenant, :view, :checked, :setAside, :findings)
            """;
    private static final String FINDINGS = """
            select view_name, complaint, kind, stored, applied
              from reconciliation_finding
             where tenant = :tenant
             order by view_name, complaint
             limit :rowsMax
            """;
    /** A complaint of which a line was missing may have one too many as well. */
    private static final String FIND = """
            insert into reconciliation_finding (tenant, view_name, complaint, kind, stored, applied)
            select cast(:tenant as varchar(64)), cast(:view as varchar(64)), cast(:complaint as varchar(64)),
                   cast(:kind as varchar(16)), cast(:stored as bigint), cast(:applied as bigint)
             where not exists (select 1
                                 from reconciliation_finding
                                where tenant = :tenant and view_name = :view and complaint = :complaint)
               and (select count(*) from reconciliation_finding where tenant = :tenant) < :rowsMax
            """;

    private final JdbcClient jdbc;
    private final String tenant;

    Findings(JdbcClient jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /** By view and complaint. */
    public List<Finding> first(int rowsMax) {
        return of(FINDINGS)
                .param("rowsMax", rowsMax)
                .query((row, number) -> new Finding(
                        row.getString("view_name"),
                        row.getString("complaint"),
                        Finding.Kind.valueOf(row.getString("kind")),
                        row.getLong("stored"),
                        row.getLong("applied")))
                .list();
    }

    List<Reconciliation.OfView> ofViews() {
        return of(OF_VIEWS)
                .query((row, number) -> new Reconciliation.OfView(
                        row.getString("view_name"),
                        row.getLong("checked"),
                        row.getLong("set_aside"),
                        row.getLong("findings")))
                .list();
    }

    /** In the transaction that there is. */
    void forget() {
        of("delete from reconciled_view where tenant = :tenant").update();
        of("delete from reconciliation_finding where tenant = :tenant").update();
    }

    /** In the transaction that there is. */
    void add(Reconciled part) {
        part.findings()
                .forEach(finding -> of(FIND).param("view", finding.view())
                        .param("complaint", finding.complaint())
                        .param("kind", finding.kind().name())
                        .param("stored", finding.stored())
                        .param("applied", finding.applied())
                        .param("rowsMax", KEPT_MAX)
                        .update());
        part.views().forEach((view, count) -> {
            if (counted(COUNT, view, count) == 0) {
                counted(FIRST_COUNT, view, count);
            }
        });
    }

    private int counted(String statement, String view, Reconciled.Count count) {
        return of(statement)
                .param("view", view)
                .param("checked", count.checked())
                .param("setAside", count.setAside())
                .param("findings", count.findings())
                .update();
    }

    private JdbcClient.StatementSpec of(String statement) {
        return jdbc.sql(statement).param("tenant", tenant);
    }
}
