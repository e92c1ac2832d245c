package org.redress.query.ownershiphistory;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.events.UnitId;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.ListCursor;
import org.redress.query.reading.ListSearch;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.ComplaintRows;
import org.redress.query.upkeep.LineTable;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.ViewTable;

/** The table of owners, one line per case. */
class JdbcOwnershipHistory implements ComplaintRows<CaseLines<OwnershipLine>> {
    /** A line that is as new as the table's, or older, finds nothing to do: a repeated event changes nothing. */
    private static final String WRITE = """
            merge into ownership_history h
            using (values (cast(:tenant as varchar(80)), cast(:id as varchar(160)),
                           cast(:complaint as varchar(64)), cast(:version as bigint), cast(:bounced as boolean),
                           cast(:units as text), cast(:order as timestamp(6) with time zone),
                           cast(:entry as text)))
               as n (tenant, id, complaint, version, bounced, units, first_owned_at, entry)
               on h.tenant = n.tenant and h.id = n.id
             when matched and h.version < n.version then
                  update set version = n.version, bounced = n.bounced, units = n.units,
                       first_owned_at = n.first_owned_at, entry = n.entry
             when not matched then
                  insert (tenant, id, complaint, version, bounced, units, first_owned_at, entry)
                  values (n.tenant, n.id, n.complaint, n.version, n.bounced, n.units, n.first_owned_at, n.entry)
            """;

    private static final String READ = """
            select entry
              from ownership_history
             where %s
             order by %s
             limit :rowsMax
            """;

    private final LineTable table;

    JdbcOwnershipHistory(LineTable table) {
        this.table = table;
    }

    @Override
    public void write(List<Row<CaseLines<OwnershipLine>>> rows) {
        table.write(
                WRITE,
                rows,
                (line, columns) ->
                        columns.addValue("bounced", !line.bounces().isEmpty()).addValue("units", units(line)));
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(new ViewTable("ownership_history", "id"));
    }

    /** The lines asked for, and one more where there is a next page. */
    List<OwnershipLine> read(
            @Nullable String complaint, @Nullable UnitId unit, @Nullable Boolean bounced, PageAsked page) {
        ListSearch search = new ListSearch(page.rows())
                .by("complaint", complaint)
                .by("bounced", bounced)
                .where("position(:unit in units) > 0", "unit", unit == null ? null : " " + unit + " ")
                .falling("first_owned_at", page.after(ListCursor.class).orElse(null));
        return table.read(OwnershipLine.class, READ, search);
    }

    /** Each with a blank on both sides, so that none is found within another. */
    private static String units(OwnershipLine line) {
        return line.units().stream().map(UnitId::value).sorted().collect(Collectors.joining(" ", " ", " "));
    }
}
