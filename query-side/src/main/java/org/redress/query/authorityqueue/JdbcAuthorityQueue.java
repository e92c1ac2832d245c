package org.redress.query.authorityqueue;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.query.reading.ListCursor;
import org.redress.query.reading.ListSearch;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.ComplaintRows;
import org.redress.query.upkeep.LineTable;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.ViewTable;

/** The table of drafts that were put before somebody. */
class JdbcAuthorityQueue implements ComplaintRows<CaseLines<AuthorityLine>> {
    /** A line that is as new as the table's, or older, finds nothing to do: a repeated event changes nothing. */
    private static final String WRITE = """
            merge into authority_queue q
            using (values (cast(:tenant as varchar(80)), cast(:id as varchar(160)),
                           cast(:complaint as varchar(64)), cast(:version as bigint),
                           cast(:state as varchar(16)), cast(:kind as varchar(32)),
                           cast(:addressees as varchar(1000)), cast(:order as timestamp(6) with time zone),
                           cast(:entry as text)))
               as n (tenant, id, complaint, version, state, kind, addressees, requested_at, entry)
               on q.tenant = n.tenant and q.id = n.id
             when matched and q.version < n.version then
                  update set version = n.version, state = n.state, kind = n.kind, addressees = n.addressees,
                       requested_at = n.requested_at, entry = n.entry
             when not matched then
                  insert (tenant, id, complaint, version, state, kind, addressees, requested_at, entry)
                  values (n.tenant, n.id, n.complaint, n.version, n.state, n.kind, n.addressees, n.requested_at,
                          n.entry)
            """;

    private static final String READ = """
            select entry
              from authority_queue
             where %s
             order by %s
             limit :rowsMax
            """;

    private final LineTable table;

    JdbcAuthorityQueue(LineTable table) {
        this.table = table;
    }

    @Override
    public void write(List<Row<CaseLines<AuthorityLine>>> rows) {
        table.write(
                WRITE,
                rows,
                (line, columns) -> columns.addValue("state", line.state().name())
                        .addValue("kind", line.kind().name())
                        .addValue("addressees", addressees(line)));
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(new ViewTable("authority_queue", "id"));
    }

    /**
     * The lines that meet every filter that is given, behind the end of the page before.
     *
     * @param addressees roles of which a line concerns one; none for whomever it concerns
     */
    List<AuthorityLine> read(
            List<Role> addressees,
            AuthorityLine.@Nullable State state,
            @Nullable RemedyKind kind,
            @Nullable ListCursor after,
            int rowsMax) {
        ListSearch search = new ListSearch(rowsMax)
                .by("state", state)
                .only("kind", kind)
                .whereAny(
                        "position(%s in addressees) > 0",
                        "addressee",
                        addressees.stream().map(role -> " " + role + " ").toList())
                .rising("requested_at", after);
        return table.read(AuthorityLine.class, READ, search);
    }

    /** Each with a blank on both sides, so that none is found within another. */
    private static String addressees(AuthorityLine line) {
        return line.addressees().stream().map(Role::name).collect(Collectors.joining(" ", " ", " "));
    }
}
