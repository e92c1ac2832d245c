package org.redress.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;

/**
 * By what a figure is told apart: by nothing, one dimension, or two together.
 *
 * @param field of which {@link Dimension#FIELD} speaks
 */
record Grouping(List<Dimension> by, @Nullable String field) {
    static final Grouping NONE = new Grouping(List.of(), null);

    /** What two questions of one answer can be compared by; more make a table that nobody reads. */
    static final int DIMENSIONS_MAX = 2;

    Grouping {
        by = List.copyOf(by);
        if (by.size() > DIMENSIONS_MAX) {
            throw new InvalidInput("by", "is there more than " + DIMENSIONS_MAX + " times");
        }
        if (by.stream().distinct().count() < by.size()) {
            throw new InvalidInput("by", "is there twice with the same value");
        }
        if (by.stream().filter(Dimension::isApart).count() > 1) {
            throw new InvalidInput("by", "cannot be TYPE and FIELD at once");
        }
        if (by.contains(Dimension.FIELD) && field == null) {
            throw new InvalidInput("field", "must say by which field");
        }
    }

    /** The keys as columns {@code key0}, {@code key1}, each with a comma behind it. */
    String keys() {
        return IntStream.range(0, by.size())
                .mapToObj(at -> expression(by.get(at)) + " as key" + at + ", ")
                .collect(Collectors.joining());
    }

    /** The names of these columns, with commas between them. */
    String names() {
        return IntStream.range(0, by.size()).mapToObj(at -> "key" + at).collect(Collectors.joining(", "));
    }

    /** What they are computed from, to group by. */
    String expressions() {
        return by.stream().map(Grouping::expression).collect(Collectors.joining(", "));
    }

    private static String expression(Dimension dimension) {
        return dimension.isApart() ? "coalesce(" + dimension.column() + ", '')" : dimension.column();
    }

    /** Behind the tables: where the values are apart, those of a case. */
    String join() {
        return isApart() ? """

                  left join statistics_value v
                    on v.tenant = c.tenant and v.complaint = c.complaint and v.name = :groupName\
                """ : "";
    }

    boolean isApart() {
        return by.stream().anyMatch(Dimension::isApart);
    }

    /** What {@link #join} asks for. */
    Map<String, Object> parameters() {
        return by.contains(Dimension.FIELD)
                ? Map.of("groupName", Dimension.fieldName(String.valueOf(field)))
                : Map.of("groupName", Dimension.TYPE.name());
    }

    /** What is counted: a case once, or once for each of its types. */
    Unit unit() {
        return by.contains(Dimension.TYPE) ? Unit.CODES : Unit.CASES;
    }

    /** As an address asks for the cases of a group. */
    Map<String, String> address(List<String> keys) {
        Map<String, String> address = new HashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            address.put(by.get(at).parameter(), keys.get(at));
        }
        if (by.contains(Dimension.FIELD)) {
            address.put("field", String.valueOf(field));
        }
        return address;
    }

    /** The keys in a row. */
    List<String> read(ResultSet row) throws SQLException {
        List<String> keys = new ArrayList<>();
        for (int at = 0; at < by.size(); at++) {
            keys.add(row.getString("key" + at));
        }
        return List.copyOf(keys);
    }
}
