package org.redress.query.emergencies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.EmergencyKind;
import org.redress.lifecycle.state.Emergency;
import org.redress.query.reading.ListCursor;
import org.redress.query.reading.ListSearch;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.ComplaintRows;
import org.redress.query.upkeep.LineTable;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.ViewTable;

/** The table of emergencies. */
class JdbcEmergencies implements ComplaintRows<CaseLines<EmergencyLine>> {
    /** A line that is as new as the table's, or older, finds nothing to do: a repeated event changes nothing. */
    private static final String WRITE = """
            merge into emergency m
            using (values (cast(:tenant as varchar(80)), cast(:id as varchar(160)),
                           cast(:complaint as varchar(64)), cast(:version as bigint),
                           cast(:state as varchar(32)), cast(:kind as varchar(32)),
                           cast(:order as timestamp(6) with time zone), cast(:entry as text)))
               as n (tenant, id, complaint, version, state, kind, declared_at, entry)
               on m.tenant = n.tenant and m.id = n.id
             when matched and m.version < n.version then
                  update set version = n.version, state = n.state, kind = n.kind, declared_at = n.declared_at,
                       entry = n.entry
             when not matched then
                  insert (tenant, id, complaint, version, state, kind, declared_at, entry)
                  values (n.tenant, n.id, n.complaint, n.version, n.state, n.kind, n.declared_at, n.entry)
            """;

    private static final String READ = """
            select entry
              from emergency
             where %s
             order by %s
             limit :rowsMax
            """;

    private final LineTable table;

    JdbcEmergencies(LineTable table) {
        this.table = table;
    }

    @Override
    public void write(List<Row<CaseLines<EmergencyLine>>> rows) {
        table.write(
                WRITE,
                rows,
                (line, columns) -> columns.addValue("state", line.state().name())
                        .addValue("kind", line.kind().name()));
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(new ViewTable("emergency", "id"));
    }

    /** The lines that meet every filter that is given, behind the end of the page before. */
    List<EmergencyLine> read(
            Emergency.@Nullable Status state, @Nullable EmergencyKind kind, @Nullable ListCursor after, int rowsMax) {
        ListSearch search =
                new ListSearch(rowsMax).by("state", state).only("kind", kind).falling("declared_at", after);
        return table.read(EmergencyLine.class, READ, search);
    }
}
