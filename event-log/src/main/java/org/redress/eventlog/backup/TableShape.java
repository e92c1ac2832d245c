package org.redress.eventlog.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table by its names, in small letters as both databases take them.
 *
 * @param columns in the order in which its rows are written
 */
record TableShape(String name, List<Column> columns) {
    /** One column. */
    record Column(String name, ColumnKind kind) {}

    String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Where a column stands in a row, from 0. */
    int indexOf(String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(column)) {
                return index;
            }
        }
        throw new BackupFailed("The table " + name + " has no column " + column + ".");
    }

    /** Whether it can take the rows of another: the same columns, in whatever order. */
    boolean takesRowsOf(TableShape other) {
        return columns.size() == other.columns.size() && columns.containsAll(other.columns);
    }
}
