package org.redress.query.preventions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.ListCursor;
import org.redress.query.reading.ListSearch;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.ComplaintRows;
import org.redress.query.upkeep.LineTable;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.ViewTable;

/** The table of plans. */
class JdbcPreventions implements ComplaintRows<CaseLines<PreventionLine>> {
    /** A line that is as new as the table's, or older, finds nothing to do: a repeated event changes nothing. */
    private static final String WRITE = """
            merge into prevention v
            using (values (cast(:tenant as varchar(80)), cast(:id as varchar(160)),
                           cast(:complaint as varchar(64)), cast(:version as bigint),
                           cast(:state as varchar(16)), cast(:responsible as varchar(64)),
                           cast(:order as timestamp(6) with time zone), cast(:entry as text)))
               as n (tenant, id, complaint, version, state, responsible, due_at, entry)
               on v.tenant = n.tenant and v.id = n.id
             when matched and v.version < n.version then
                  update set version = n.version, state = n.state, responsible = n.responsible, due_at = n.due_at,
                       entry = n.entry
             when not matched then
                  insert (tenant, id, complaint, version, state, responsible, due_at, entry)
                  values (n.tenant, n.id, n.complaint, n.version, n.state, n.responsible, n.due_at, n.entry)
            """;

    private static final String READ = """
            select entry
              from prevention
             where %s
             order by %s
             limit :rowsMax
            """;

    private final LineTable table;

    JdbcPreventions(LineTable table) {
        this.table = table;
    }

    @Override
    public void write(List<Row<CaseLines<PreventionLine>>> rows) {
        table.write(
                WRITE,
                rows,
                (line, columns) -> columns.addValue("state", line.state().name())
                        .addValue("responsible", line.responsible().value()));
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(new ViewTable("prevention", "id"));
    }

    /** The lines asked for, and one more where there is a next page. */
    List<PreventionLine> read(
            PreventionLine.@Nullable State state,
            @Nullable PersonId responsible,
            @Nullable LocalDate dueBefore,
            PageAsked page) {
        ListSearch search = new ListSearch(page.rows())
                .by("responsible", responsible == null ? null : responsible.value())
                .by("state", state)
                .where(
                        "due_at < :dueBefore",
                        "dueBefore",
                        dueBefore == null ? null : dueBefore.atStartOfDay().atOffset(ZoneOffset.UTC))
                .rising("due_at", page.after(ListCursor.class).orElse(null));
        return table.read(PreventionLine.class, READ, search);
    }
}
