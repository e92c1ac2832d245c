package org.redress.analytics.formats;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A kind of objects or of events, and what each of them may say.
 *
 * @param attributes of values of that kind, by their names, of which no two differ in the case of letters only: the tables
 *     of OCEL's databases could not hold both
 */
public record OcelType(String name, Map<String, Kind> attributes) {
    private static final String RESERVED = "ocel_";

    public OcelType {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        Set<String> columns = new HashSet<>();
        for (String attribute : attributes.keySet()) {
            String column = attribute.toLowerCase(Locale.ROOT);
            if (column.isBlank() || column.startsWith(RESERVED) || !columns.add(column)) {
                throw new IllegalArgumentException("An attribute of " + name + " has a name that OCEL cannot hold.");
            }
        }
    }

    /** What OCEL 2.0 calls a type of an attribute. */
    public enum Kind {
        STRING,
        TIME,
        INTEGER,
        FLOAT,
        BOOLEAN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(AttributeValue value) {
            return switch (value) {
                case AttributeValue.Text text -> STRING;
                case AttributeValue.Id id -> STRING;
                case AttributeValue.Moment moment -> TIME;
                case AttributeValue.Whole whole -> INTEGER;
                case AttributeValue.Decimal decimal -> FLOAT;
                case AttributeValue.Truth truth -> BOOLEAN;
            };
        }
    }

    /** @throws IllegalArgumentException for a value that was not declared so */
    void check(String attribute, AttributeValue value) {
        if (attributes.get(attribute) != Kind.of(value)) {
            throw new IllegalArgumentException(
                    "%s declares no %s of kind %s.".formatted(name, attribute, Kind.of(value)));
        }
    }
}
