package org.redress.command.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.events.FileFailure;
import org.redress.events.RowRemark;

/**
 * Where each column stands in one file. The same name may be written {@code Created Date} or {@code created_date}:
 * letters and digits count.
 */
final class Header {
    /** More than any public file has; bounds what a row can be. */
    static final int COLUMNS_MAX = 1_000;

    private final int columns;
    private final Map<String, Integer> places;

    private Header(int columns, Map<String, Integer> places) {
        this.columns = columns;
        this.places = places;
    }

    /** @throws FileRejected when the columns are not those of the mapping; unknown names are not repeated */
    static Header of(List<String> names, Mapping mapping) throws FileRejected {
        if (names.size() > COLUMNS_MAX) {
            throw new FileRejected(FileFailure.HEADER_TOO_MANY_COLUMNS, COLUMNS_MAX);
        }
        Map<String, Integer> found = new HashMap<>();
        List<String> doubled = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (found.putIfAbsent(plain(names.get(i)), i) != null) {
                doubled.add(plain(names.get(i)));
            }
        }
        if (mapping.layout() != null) {
            requireLayout(names, mapping.layout(), doubled);
        }
        List<String> missing = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String column : mapping.used()) {
            Integer place = found.get(plain(column));
            if (doubled.contains(plain(column))) {
                throw new FileRejected(FileFailure.COLUMN_TWICE, column);
            }
            if (place != null) {
                places.put(column, place);
            } else if (!mapping.optional().contains(column)) {
                missing.add(column);
            }
        }
        if (!missing.isEmpty()) {
            throw new FileRejected(FileFailure.COLUMNS_MISSING, Arguments.names(missing));
        }
        return new Header(names.size(), Map.copyOf(places));
    }

    /** The row's values. @throws MalformedRow when it has another number of them than the header */
    Cells cells(long line, List<String> values) throws MalformedRow {
        if (values.size() != columns) {
            throw new MalformedRow(RowRemark.OTHER_NUMBER_OF_COLUMNS, values.size(), columns);
        }
        Map<String, String> used = new HashMap<>();
        places.forEach((column, place) -> used.put(column, values.get(place).strip()));
        return new Cells(line, used, values);
    }

    private static void requireLayout(List<String> names, List<String> layout, List<String> doubled)
            throws FileRejected {
        Set<String> known = layout.stream().map(Header::plain).collect(Collectors.toSet());
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(plain(names.get(i)))) {
                throw new FileRejected(FileFailure.COLUMN_UNKNOWN, i + 1, Arguments.names(layout));
            }
        }
        Set<String> present = names.stream().map(Header::plain).collect(Collectors.toSet());
        List<String> missing = layout.stream()
                .filter(column -> !present.contains(plain(column)))
                .toList();
        if (!missing.isEmpty()) {
            throw new FileRejected(FileFailure.COLUMNS_MISSING, Arguments.names(missing));
        }
        @Nullable
        String twice = layout.stream()
                .filter(column -> doubled.contains(plain(column)))
                .findFirst()
                .orElse(null);
        if (twice != null) {
            throw new FileRejected(FileFailure.COLUMN_TWICE, twice);
        }
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        // A name of signs alone is that name.
        return plain.isEmpty() ? name.strip() : plain.toString();
    }

    /** Thrown for a row that has another form than the file promises. */
    static final class MalformedRow extends Exception {
        private static final long serialVersionUID = 1L;

        private final RowRemark code;
        private final transient Object[] arguments;

        MalformedRow(RowRemark code, Object... arguments) {
            super(code.name(), null, false, false);
            this.code = code;
            this.arguments = arguments;
        }

        Remark at(long line) {
            return Remark.of(line, null, code, arguments);
        }
    }
}
