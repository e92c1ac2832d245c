package org.redress.command.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where each column stands in one file: all of them, once, in any order. */
final class CfpbHeader {
    private static final CsvReaderBuilder CSV =
            CsvReader.builder().allowUnclosedQuote(false).trimWhitespacesAroundQuotes(true);

    private final List<CfpbColumn> columns;

    private CfpbHeader(List<CfpbColumn> columns) {
        this.columns = columns;
    }

    /** @throws FileRejected when a column is missing, unknown or doubled; unknown names are not repeated */
    static CfpbHeader of(@Nullable Line first) throws FileRejected {
        List<CfpbColumn> columns = new ArrayList<>();
        for (String name : names(first)) {
            Optional<CfpbColumn> column = CfpbColumn.named(name.strip());
            if (column.isEmpty()) {
                throw new FileRejected("Column " + (columns.size() + 1) + " of the header is unknown; the layout has "
                        + namesOf(EnumSet.allOf(CfpbColumn.class)) + ".");
            }
            if (columns.contains(column.get())) {
                throw new FileRejected(
                        "The header has the column " + column.get().header() + " twice.");
            }
            columns.add(column.get());
        }
        Set<CfpbColumn> missing = EnumSet.allOf(CfpbColumn.class);
        columns.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new FileRejected("The header lacks " + namesOf(missing) + ".");
        }
        return new CfpbHeader(columns);
    }

    /** The row's values by column, without surrounding spaces. @throws MalformedRow when the line is no such row */
    Map<CfpbColumn, String> values(String line) throws MalformedRow {
        List<String> fields = fields(line).orElseThrow(() -> new MalformedRow("has quotes that do not match"));
        if (fields.size() != columns.size()) {
            throw new MalformedRow("has " + fields.size() + " columns instead of " + columns.size());
        }
        Map<CfpbColumn, String> values = new EnumMap<>(CfpbColumn.class);
        for (int i = 0; i < fields.size(); i++) {
            values.put(columns.get(i), fields.get(i).strip());
        }
        return values;
    }

    private static List<String> names(@Nullable Line first) throws FileRejected {
        return switch (first) {
            case null -> throw new FileRejected("The file is empty.");
            case Line.Unreadable line -> throw new FileRejected("The header " + line.reason() + ".");
            case Line.Text line ->
                fields(line.text())
                        .orElseThrow(
                                () -> new FileRejected("The first line is blank or has quotes that do not match."));
        };
    }

    private static Optional<List<String>> fields(String line) {
        try {
            return Optional.of(CSV.ofSingleCsvRecord(line).getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    private static String namesOf(Set<CfpbColumn> columns) {
        return columns.stream().map(CfpbColumn::header).collect(Collectors.joining(", "));
    }

    /** Thrown for a line that has another form than the header promises. */
    static final class MalformedRow extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedRow(String reason) {
            super(reason, null, false, false);
        }
    }
}
