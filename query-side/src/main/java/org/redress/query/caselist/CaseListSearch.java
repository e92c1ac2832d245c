package org.redress.query.caselist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.Edition;

/**
 * The statement for one page of the list. One filter leads: the page is read off its index, whose columns the order
 * names one by one, because H2 sorts a million rows where they are not named. The others narrow what is read.
 */
final class CaseListSearch {
    private static final String COLUMNS = """
            select e.complaint, e.version, e.position, e.case_number, e.status, e.channel, e.product, e.issue,
                   e.response, e.received_order, e.received_at, e.received_precision, e.owner, e.unit, e.types,
                   e.severity, e.open_since, e.escalation_level, e.authorization_pending, e.risk_flags
            """;

    /** Before the newest case there can be: the first page follows it. An upper end makes H2 choose the right index. */
    private static final CaseListQuery.Cursor BEGINNING =
            new CaseListQuery.Cursor(Instant.parse("9000-01-01T00:00:00Z"), "~");

    private final Set<String> codes = new LinkedHashSet<>();
    private final List<String> conditions = new ArrayList<>(List.of("e.tenant = :tenant"));
    private final List<String> order = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    /** The table with the leading index. */
    private String first = "e";

    /** The filters in the order in which they are likely to leave few cases: the first that is given leads. */
    CaseListSearch(Edition edition, CaseListQuery query) {
        CaseFilter filter = query.filter();
        values.put("tenant", edition.key());
        values.put("rowsMax", query.rowsMax());
        column("owner", filter.owner());
        column("unit", filter.unit());
        filter.marks().stream().filter(mark -> mark != Mark.OPEN).forEach(this::mark);
        code(CodeKind.SEVERITY, filter.severity(), "severity");
        code(CodeKind.TYPE, filter.type(), "type");
        column("status", filter.status());
        column("channel", filter.channel());
        if (filter.marks().contains(Mark.OPEN)) {
            mark(Mark.OPEN);
        }
        lead("e");
        received(filter.received());
        after(query.after() == null ? BEGINNING : query.after());
    }

    /** Only cases whose number begins like this, few of them: found by their numbers, then sorted. */
    CaseListSearch withRareNumber(CaseNumberSearch number) {
        conditions.add(CaseNumberSearch.CONDITION);
        values.putAll(number.values());
        return this;
    }

    /** The same where many do: met on the way through the list. Said so that no index of numbers offers itself. */
    CaseListSearch withCommonNumber(CaseNumberSearch number) {
        conditions.add("substring(e.case_number from 1 for :caseNumberLength) = :caseNumber");
        values.put("caseNumber", number.beginning());
        values.put("caseNumberLength", number.beginning().length());
        return this;
    }

    String sql() {
        return COLUMNS
                + "  from " + tables()
                + "\n where " + String.join("\n   and ", conditions)
                + "\n order by " + String.join(", ", order)
                + "\n limit :rowsMax";
    }

    /** How many there are, as far as {@code rowsMax} goes. */
    String countSql() {
        return """
                select count(*)
                  from (select %s.complaint
                          from %s
                         where %s
                         limit :rowsMax) found
                """.formatted(first, tables(), String.join("\n   and ", conditions));
    }

    Map<String, Object> values() {
        return values;
    }

    private String tables() {
        Map<String, String> byAlias = new LinkedHashMap<>();
        byAlias.put("e", "case_entry");
        codes.forEach(alias -> byAlias.put(alias, "case_code"));
        StringBuilder tables = new StringBuilder(byAlias.remove(first) + " " + first);
        byAlias.forEach((alias, table) -> tables.append("""

                  join %2$s %1$s on %1$s.tenant = %3$s.tenant and %1$s.complaint = %3$s.complaint\
                """.formatted(alias, table, first)));
        return tables.toString();
    }

    private void column(String name, @Nullable Object value) {
        if (value != null) {
            lead("e", name);
            conditions.add("e." + name + " = :" + name);
            values.put(name, value.toString());
        }
    }

    private void mark(Mark mark) {
        code(CodeKind.MARK, mark, "mark_" + mark.name().toLowerCase(Locale.ROOT));
    }

    private void code(CodeKind kind, @Nullable Enum<?> code, String alias) {
        if (code != null) {
            lead(alias, "kind", "code");
            codes.add(alias);
            conditions.add("%1$s.tenant = :tenant and %1$s.kind = '%2$s' and %1$s.code = :%1$s".formatted(alias, kind));
            values.put(alias, code.name());
        }
    }

    private void received(CaseFilter.Span span) {
        Instant from = span.from();
        Instant before = span.before();
        if (from != null) {
            conditions.add(first + ".received_order >= :receivedFrom");
            values.put("receivedFrom", from.atOffset(ZoneOffset.UTC));
        }
        if (before != null) {
            conditions.add(first + ".received_order < :receivedBefore");
            values.put("receivedBefore", before.atOffset(ZoneOffset.UTC));
        }
        if (from != null || before != null) {
            conditions.add("e.received_precision <> 'UNKNOWN'");
        }
    }

    /** Orders by the index of these columns, unless another leads already. */
    private void lead(String table, String... columns) {
        if (order.isEmpty()) {
            first = table;
            order.add(table + ".tenant");
            Stream.of(columns).map(column -> table + "." + column).forEach(order::add);
        }
    }

    private void after(CaseListQuery.Cursor last) {
        conditions.add(first + ".received_order <= :afterOrder");
        conditions.add("(%1$s.received_order < :afterOrder or %1$s.complaint < :afterComplaint)".formatted(first));
        values.put("afterOrder", last.receivedOrder().atOffset(ZoneOffset.UTC));
        values.put("afterComplaint", last.complaint());
        order.add(first + ".received_order desc");
        order.add(first + ".complaint desc");
    }
}
