package org.redress.analytics.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The engine's list of columns, gathered by table. */
final class SnapshotTables {
    private SnapshotTables() {}

    /** @param rows table, column, type */
    static List<SnapshotTable> of(SqlAnswer.Rows rows) {
        Map<String, List<SqlAnswer.Column>> tables = new LinkedHashMap<>();
        for (List<?> row : rows.rows()) {
            tables.computeIfAbsent(String.valueOf(row.get(0)), table -> new ArrayList<>())
                    .add(new SqlAnswer.Column(String.valueOf(row.get(1)), String.valueOf(row.get(2))));
        }
        return tables.entrySet().stream()
                .map(table -> new SnapshotTable(table.getKey(), List.copyOf(table.getValue())))
                .toList();
    }
}
