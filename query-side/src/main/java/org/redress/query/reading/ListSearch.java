package org.redress.query.reading;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a list are asked for: the conditions and the order of its statement. A filter that is null asks for
 * nothing. A statement has one place for the conditions and one for the order: {@code where %s order by %s limit :rowsMax}.
 */
public final class ListSearch {
    private final List<String> conditions = new ArrayList<>(List.of("tenant = :tenant"));
    private final List<String> order = new ArrayList<>(List.of("tenant"));
    private final Map<String, Object> values = new HashMap<>();

    /** @param rowsMax lines to read, one more than the page has */
    public ListSearch(int rowsMax) {
        values.put("rowsMax", rowsMax);
    }

    /**
     * Lines with this value in a column that has an index in the order of the list. The first such filter leads: the
     * order names its column, because H2 sorts the whole list where it is not named.
     */
    public ListSearch by(String column, @Nullable Object value) {
        if (value != null && order.size() == 1) {
            order.add(column);
        }
        return only(column, value);
    }

    /** Lines with this value in any column. */
    public ListSearch only(String column, @Nullable Object value) {
        return where(column + " = :" + column, column, value instanceof Enum<?> constant ? constant.name() : value);
    }

    /** Lines that meet a condition on the value of this name. */
    public ListSearch where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /**
     * Lines that meet a condition on one of several values; on none, when there are none.
     *
     * @param condition with {@code %s} in the place of the value
     */
    public ListSearch whereAny(String condition, String name, List<?> several) {
        List<String> each = new ArrayList<>();
        for (int at = 0; at < several.size(); at++) {
            each.add(condition.formatted(":" + name + at));
            values.put(name + at, several.get(at));
        }
        if (!each.isEmpty()) {
            conditions.add("(" + String.join(" or ", each) + ")");
        }
        return this;
    }

    /** Lines behind the end of the page before, the lowest first. */
    public ListSearch rising(String column, @Nullable ListCursor after) {
        return ordered(column, "", ">", after);
    }

    /** Lines behind the end of the page before, the highest first. */
    public ListSearch falling(String column, @Nullable ListCursor after) {
        return ordered(column, " desc", "<", after);
    }

    /** The statement with its conditions and its order. */
    public String in(String statement) {
        return statement.formatted(String.join("\n   and ", conditions), String.join(", ", order));
    }

    public Map<String, Object> values() {
        return values;
    }

    private ListSearch ordered(String column, String direction, String beyond, @Nullable ListCursor after) {
        if (after != null) {
            conditions.add(
                    "%1$s %2$s= :afterOrder and (%1$s %2$s :afterOrder or id %2$s :afterId)".formatted(column, beyond));
            values.put("afterOrder", after.order().atOffset(ZoneOffset.UTC));
            values.put("afterId", after.id());
        }
        order.add(column + direction);
        order.add("id" + direction);
        return this;
    }
}
