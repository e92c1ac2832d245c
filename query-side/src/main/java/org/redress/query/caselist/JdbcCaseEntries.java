package org.redress.query.caselist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.ColumnText;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.FreshRows;
import org.redress.query.upkeep.ProvableRows;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.StoredRow;
import org.redress.query.upkeep.ViewTable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the table of the case list, one line per complaint, and beside it the codes of each case. */
class JdbcCaseEntries implements ProvableRows<CaseEntry> {

    /** Characters kept of what a source says; the whole of it is in the case file. The width of the columns. */
    static final int SOURCE_CHARACTERS_MAX = 1_000;

    /** A line that is as new as the table's, or older, finds nothing to do: a repeated event changes nothing. */
    private static final String WRITE = """
            merge into case_entry e
            using (values (cast(:tenant as varchar(80)), cast(:complaint as varchar(64)), cast(:version as bigint),
                           cast(:position as bigint), cast(:caseNumber as varchar(64)), cast(:status as varchar(32)),
                           cast(:channel as varchar(32)), cast(:product as varchar(1000)),
                           cast(:issue as varchar(1000)), cast(:response as varchar(1000)),
                           cast(:receivedOrder as timestamp(6) with time zone), cast(:receivedAt as varchar(40)),
                           cast(:receivedPrecision as varchar(16)), cast(:owner as varchar(64)),
                           cast(:unit as varchar(64)), cast(:types as varchar(1000)),
                           cast(:severity as varchar(1000)), cast(:openSince as timestamp(6) with time zone),
                           cast(:escalationLevel as integer), cast(:authorizationPending as boolean),
                           cast(:riskFlags as varchar(1000))))
               as n (tenant, complaint, version, position, case_number, status, channel, product, issue, response,
                     received_order, received_at, received_precision, owner, unit, types, severity,
                     open_since, escalation_level, authorization_pending, risk_flags)
               on e.tenant = n.tenant and e.complaint = n.complaint
             when matched and e.version < n.version then
                  update set version = n.version, position = n.position, case_number = n.case_number,
                             status = n.status, channel = n.channel, product = n.product, issue = n.issue,
                             response = n.response, received_order = n.received_order,
                             received_at = n.received_at, received_precision = n.received_precision,
                             owner = n.owner, unit = n.unit, types = n.types, severity = n.severity,
                             open_since = n.open_since, escalation_level = n.escalation_level,
                             authorization_pending = n.authorization_pending, risk_flags = n.risk_flags
             when not matched then
                  insert (tenant, complaint, version, position, case_number, status, channel, product, issue,
                          response, received_order, received_at, received_precision, owner, unit, types, severity,
                          open_since, escalation_level, authorization_pending, risk_flags)
                  values (n.tenant, n.complaint, n.version, n.position, n.case_number, n.status, n.channel,
                          n.product, n.issue, n.response, n.received_order, n.received_at, n.received_precision,
                          n.owner, n.unit, n.types, n.severity, n.open_since, n.escalation_level,
                          n.authorization_pending, n.risk_flags)
            """;

    /** What a line says, by column, and under which name it is written; the rest of the columns are its keys. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("case_number", "caseNumber"),
            Map.entry("status", "status"),
            Map.entry("channel", "channel"),
            Map.entry("product", "product"),
            Map.entry("issue", "issue"),
            Map.entry("response", "response"),
            Map.entry("received_order", "receivedOrder"),
            Map.entry("received_at", "receivedAt"),
            Map.entry("received_precision", "receivedPrecision"),
            Map.entry("owner", "owner"),
            Map.entry("unit", "unit"),
            Map.entry("types", "types"),
            Map.entry("severity", "severity"),
            Map.entry("open_since", "openSince"),
            Map.entry("escalation_level", "escalationLevel"),
            Map.entry("authorization_pending", "authorizationPending"),
            Map.entry("risk_flags", "riskFlags"));

    /** Under this name a stored line says its codes, which have a table of their own. */
    private static final String CODES = "codes";

    /** A line once for each of its codes, by one statement: both tables are written together. */
    private static final String READ = """
            select e.version, e.position, e.case_number, e.status, e.channel, e.product, e.issue, e.response,
                   e.received_order, e.received_at, e.received_precision, e.owner, e.unit, e.types, e.severity,
                   e.open_since, e.escalation_level, e.authorization_pending, e.risk_flags,
                   c.kind, c.code, c.received_order as code_order
              from case_entry e
              left join case_code c
                on c.tenant = e.tenant and c.complaint = e.complaint
             where e.tenant = :tenant and e.complaint = :complaint
            """;

    private static final String FORGET_CODES = """
            delete from case_code
             where tenant = :tenant and complaint = :complaint
            """;
    private static final String WRITE_CODE = """
            insert into case_code (tenant, complaint, kind, code, received_order)
            values (:tenant, :complaint, :kind, :code, :receivedOrder)
            """;
    private static final FreshRows FRESH = FreshRows.of("case_entry")
            .columns("tenant", "complaint", "case_number", "status", "channel", "product", "issue", "response")
            .columns("received_at", "received_precision", "owner", "unit", "types", "severity", "risk_flags")
            .columns("version", "position", "escalation_level")
            .columns("authorization_pending")
            .columns("received_order", "open_since");
    private static final FreshRows FRESH_CODES = FreshRows.of("case_code")
            .columns("tenant", "complaint", "kind", "code")
            .columns("received_order");

    private final NamedParameterJdbcTemplate batches;
    private final Edition edition;

    JdbcCaseEntries(NamedParameterJdbcTemplate batches, Edition edition) {
        this.batches = batches;
        this.edition = edition;
    }

    @Override
    public void write(List<Row<CaseEntry>> rows) {
        List<Row<CaseEntry>> lines = arrived(rows);
        int[] written = batches.batchUpdate(WRITE, parameters(lines.stream().map(this::line)));
        List<Row<CaseEntry>> changed = IntStream.range(0, written.length)
                .filter(line -> written[line] != 0)
                .mapToObj(lines::get)
                .toList();
        batches.batchUpdate(FORGET_CODES, parameters(changed.stream().map(this::key)));
        batches.batchUpdate(WRITE_CODE, parameters(changed.stream().flatMap(this::codes)));
    }

    @Override
    public void writeFresh(List<Row<CaseEntry>> rows) {
        List<Row<CaseEntry>> lines = arrived(rows);
        FRESH.write(batches, lines.stream().map(this::line).toList());
        FRESH_CODES.write(batches, lines.stream().flatMap(this::codes).toList());
    }

    /** Something may be imported or decided about a complaint only after its arrival, so every row has one. */
    private static List<Row<CaseEntry>> arrived(List<Row<CaseEntry>> rows) {
        return rows.stream().filter(row -> row.value().arrival() != null).toList();
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(new ViewTable("case_entry", "complaint"), new ViewTable("case_code", "complaint, kind, code"));
    }

    @Override
    public Optional<StoredRow> stored(String complaint) {
        MapSqlParameterSource which =
                new MapSqlParameterSource().addValue("tenant", edition.key()).addValue("complaint", complaint);
        List<String> codes = new ArrayList<>();
        List<StoredRow> found = batches.query(READ, which, (row, number) -> {
            if (row.getString("kind") != null) {
                codes.add(code(
                        row.getString("kind"),
                        row.getString("code"),
                        row.getObject("code_order", OffsetDateTime.class)));
            }
            return storedRow(row);
        });
        found.forEach(row -> putCodes(row, codes));
        return found.stream().findFirst();
    }

    @Override
    public StoredRow asStored(Row<CaseEntry> row) {
        MapSqlParameterSource line = line(row);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        COLUMNS.forEach((column, parameter) -> content.put(column, ColumnText.of(line.getValue(parameter))));
        StoredRow stored = new StoredRow(row.version(), row.position(), content);
        putCodes(
                stored,
                codes(row)
                        .map(each -> code(each.getValue("kind"), each.getValue("code"), each.getValue("receivedOrder")))
                        .toList());
        return stored;
    }

    private static void putCodes(StoredRow row, List<String> codes) {
        ((ObjectNode) row.content()).put(CODES, codes.stream().sorted().collect(Collectors.joining(" ")));
    }

    private static String code(@Nullable Object kind, @Nullable Object code, @Nullable Object order) {
        return kind + ":" + code + "@" + ColumnText.of(order);
    }

    private static StoredRow storedRow(ResultSet row) throws SQLException {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (String column : COLUMNS.keySet()) {
            content.put(column, ColumnText.of(row.getObject(column)));
        }
        return new StoredRow(row.getLong("version"), row.getLong("position"), content);
    }

    private MapSqlParameterSource key(Row<CaseEntry> row) {
        return new MapSqlParameterSource().addValue("tenant", edition.key()).addValue("complaint", row.complaint());
    }

    private MapSqlParameterSource line(Row<CaseEntry> row) {
        CaseEntry entry = row.value();
        CaseEntry.Arrival arrival = Objects.requireNonNull(entry.arrival());
        CaseEntry.SourceSubject subject = entry.subject();
        return key(row).addValue("version", row.version())
                .addValue("position", row.position())
                .addValue("caseNumber", arrival.caseNumber())
                .addValue("status", entry.status().name())
                .addValue("channel", nameOf(arrival.channel()))
                .addValue("product", subject == null ? null : shortened(subject.product()))
                .addValue("issue", subject == null ? null : shortened(subject.issue()))
                .addValue("response", subject == null ? null : shortened(subject.response()))
                .addValue("receivedOrder", arrival.order().atOffset(ZoneOffset.UTC))
                .addValue("receivedAt", arrival.received().text())
                .addValue("receivedPrecision", arrival.received().precision().name())
                .addValue("owner", textOf(entry.owner()))
                .addValue("unit", textOf(entry.unit()))
                .addValue("types", Codes.joined(entry.types()))
                .addValue("severity", Codes.joined(entry.severity()))
                .addValue(
                        "openSince",
                        entry.openSince() == null ? null : entry.openSince().atOffset(ZoneOffset.UTC))
                .addValue("escalationLevel", entry.escalationLevel())
                .addValue("authorizationPending", entry.isAuthorizationPending())
                .addValue("riskFlags", Codes.joined(entry.riskFlags()));
    }

    private Stream<MapSqlParameterSource> codes(Row<CaseEntry> row) {
        CaseEntry entry = row.value();
        return Stream.of(
                        codes(row, CodeKind.TYPE, entry.types()),
                        codes(row, CodeKind.SEVERITY, entry.severity()),
                        codes(row, CodeKind.MARK, Mark.of(entry)))
                .flatMap(codes -> codes);
    }

    private Stream<MapSqlParameterSource> codes(
            Row<CaseEntry> row, CodeKind kind, Collection<? extends Enum<?>> codes) {
        CaseEntry.Arrival arrival = Objects.requireNonNull(row.value().arrival());
        return codes.stream()
                .map(code -> key(row).addValue("kind", kind.name())
                        .addValue("code", code.name())
                        .addValue("receivedOrder", arrival.order().atOffset(ZoneOffset.UTC)));
    }

    private static SqlParameterSource[] parameters(Stream<MapSqlParameterSource> statements) {
        return statements.toArray(SqlParameterSource[]::new);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable String textOf(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String shortened(@Nullable String words) {
        return words == null || words.length() <= SOURCE_CHARACTERS_MAX
                ? words
                : words.substring(0, SOURCE_CHARACTERS_MAX);
    }
}
