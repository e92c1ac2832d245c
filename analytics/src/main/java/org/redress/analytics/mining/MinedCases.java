package org.redress.analytics.mining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;

/** Asks for the cases behind a figure. */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
final class MinedCases {
    private static final String CASES = """
            select kase, id, events, began, ended, last_activity, variant%s
              from kase %s
             order by kase
             limit ?
            """;

    private MinedCases() {}

    static List<MinedCase> of(Asking asking, LogFilter filter, long after, int casesMax) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        List<Attribute> attributes = asking.attributes().stream()
                .filter(attribute -> attribute.level().ofCase())
                .toList();
        String columns = attributes.stream()
                .map(attribute -> ", " + attribute.caseColumn())
                .collect(Collectors.joining());
        String narrowed = selected.ofCases() + (selected.ofCases().isEmpty() ? "where" : " and") + " kase > ?";
        return asking.rows(
                CASES.formatted(columns, narrowed),
                selected.valuesAnd(after, casesMax),
                row -> new MinedCase(
                        row.getLong("kase"),
                        row.getString("id"),
                        row.getLong("events"),
                        Lengths.instantOrNone(row.getObject("began", Long.class)),
                        Lengths.instantOrNone(row.getObject("ended", Long.class)),
                        selected.names().get(row.getInt("last_activity")),
                        row.getLong("variant"),
                        values(row, attributes)));
    }

    private static Map<String, String> values(ResultSet row, List<Attribute> attributes) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            String value = row.getString(attribute.caseColumn());
            if (value != null && !value.isEmpty()) {
                values.put(attribute.name(), value);
            }
        }
        return values;
    }
}
