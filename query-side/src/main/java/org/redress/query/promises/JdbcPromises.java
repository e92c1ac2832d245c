package org.redress.query.promises;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.query.reading.ListCursor;
import org.redress.query.reading.ListSearch;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.ComplaintRows;
import org.redress.query.upkeep.LineTable;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.ViewTable;

/** The table of promises. */
class JdbcPromises implements ComplaintRows<CaseLines<PromiseLine>> {
    /** A line that is as new as the table's, or older, finds nothing to do: a repeated event changes nothing. */
    private static final String WRITE = """
            merge into promise p
            using (values (cast(:tenant as varchar(80)), cast(:id as varchar(160)),
                           cast(:complaint as varchar(64)), cast(:version as bigint),
                           cast(:state as varchar(16)), cast(:owner as varchar(64)),
                           cast(:order as timestamp(6) with time zone), cast(:entry as text)))
               as n (tenant, id, complaint, version, state, owner, due_at, entry)
               on p.tenant = n.tenant and p.id = n.id
             when matched and p.version < n.version then
                  update set version = n.version, state = n.state, owner = n.owner, due_at = n.due_at, entry = n.entry
             when not matched then
                  insert (tenant, id, complaint, version, state, owner, due_at, entry)
                  values (n.tenant, n.id, n.complaint, n.version, n.state, n.owner, n.due_at, n.entry)
            """;

    private static final String READ = """
            select entry
              from promise
             where %s
             order by %s
             limit :rowsMax
            """;

    private final LineTable table;

    JdbcPromises(LineTable table) {
        this.table = table;
    }

    @Override
    public void write(List<Row<CaseLines<PromiseLine>>> rows) {
        table.write(
                WRITE,
                rows,
                (line, columns) -> columns.addValue("state", line.state().name())
                        .addValue(
                                "owner",
                                line.owner() == null
                                        ? null
                                        : line.owner().person().value()));
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(new ViewTable("promise", "id"));
    }

    /** The lines that meet every filter that is given, behind the end of the page before. */
    List<PromiseLine> read(
            PromiseLine.@Nullable State state,
            @Nullable Instant dueBefore,
            @Nullable PersonId owner,
            @Nullable ListCursor after,
            int rowsMax) {
        ListSearch search = new ListSearch(rowsMax)
                .by("owner", owner == null ? null : owner.value())
                .by("state", state)
                .where(
                        "due_at < :dueBefore",
                        "dueBefore",
                        dueBefore == null ? null : dueBefore.atOffset(ZoneOffset.UTC))
                .rising("due_at", after);
        return table.read(PromiseLine.class, READ, search);
    }
}
