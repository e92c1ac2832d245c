package org.redress.query.appeals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.Role;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.ListCursor;
import org.redress.query.reading.ListSearch;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.ComplaintRows;
import org.redress.query.upkeep.LineTable;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.ViewTable;

/** The table of appeals. */
class JdbcAppeals implements ComplaintRows<CaseLines<AppealLine>> {
    /** A line that is as new as the table's, or older, finds nothing to do: a repeated event changes nothing. */
    private static final String WRITE = """
            merge into appeal a
            using (values (cast(:tenant as varchar(80)), cast(:id as varchar(160)),
                           cast(:complaint as varchar(64)), cast(:version as bigint),
                           cast(:state as varchar(16)), cast(:level as integer), cast(:addressee as varchar(32)),
                           cast(:order as timestamp(6) with time zone), cast(:entry as text)))
               as n (tenant, id, complaint, version, state, level, addressee, appealed_at, entry)
               on a.tenant = n.tenant and a.id = n.id
             when matched and a.version < n.version then
                  update set version = n.version, state = n.state, level = n.level, addressee = n.addressee,
                       appealed_at = n.appealed_at, entry = n.entry
             when not matched then
                  insert (tenant, id, complaint, version, state, level, addressee, appealed_at, entry)
                  values (n.tenant, n.id, n.complaint, n.version, n.state, n.level, n.addressee, n.appealed_at,
                          n.entry)
            """;

    private static final String READ = """
            select entry
              from appeal
             where %s
             order by %s
             limit :rowsMax
            """;

    private final LineTable table;

    JdbcAppeals(LineTable table) {
        this.table = table;
    }

    @Override
    public void write(List<Row<CaseLines<AppealLine>>> rows) {
        table.write(
                WRITE,
                rows,
                (line, columns) -> columns.addValue("state", line.state().name())
                        .addValue("level", line.level())
                        .addValue("addressee", line.addressee().name()));
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(new ViewTable("appeal", "id"));
    }

    /** The lines asked for, and one more where there is a next page. */
    List<AppealLine> read(
            AppealLine.@Nullable State state, @Nullable Long level, @Nullable Role addressee, PageAsked page) {
        ListSearch search = new ListSearch(page.rows())
                .by("state", state)
                .only("level", level)
                .only("addressee", addressee)
                .rising("appealed_at", page.after(ListCursor.class).orElse(null));
        return table.read(AppealLine.class, READ, search);
    }
}
