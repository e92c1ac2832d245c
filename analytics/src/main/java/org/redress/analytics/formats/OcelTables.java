package org.redress.analytics.formats;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of OCEL's tables for types, and of their columns. */
final class OcelTables {
    private final String prefix;
    private final Set<String> taken = new HashSet<>();

    /** @param prefix {@code object_} or {@code event_} */
    OcelTables(String prefix) {
        this.prefix = prefix;
        // Tables of the format itself.
        taken.addAll(Set.of("object", "map_type"));
    }

    /** What stands for a type in the name of its table: its letters and digits, and a number where another has the same. */
    String mapped(String type) {
        String letters = type.replaceAll("[^\\p{L}\\p{N}]", "");
        String free = letters;
        for (int number = 2; free.isEmpty() || !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = letters + number;
        }
        return free;
    }

    String table(String mapped) {
        return quoted(prefix + mapped);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String column(OcelType.Kind kind) {
        return switch (kind) {
            case STRING -> "TEXT";
            case TIME -> "TIMESTAMP";
            case INTEGER -> "INTEGER";
            case FLOAT -> "REAL";
            case BOOLEAN -> "BOOLEAN";
        };
    }

    /** By the words that tools declare columns with. */
    static OcelType.Kind kind(String column) {
        return switch (column.toUpperCase(Locale.ROOT)) {
            case "TIMESTAMP", "DATETIME", "TIME", "DATE" -> OcelType.Kind.TIME;
            case "INTEGER", "INT", "BIGINT" -> OcelType.Kind.INTEGER;
            case "REAL", "FLOAT", "DOUBLE", "NUMERIC" -> OcelType.Kind.FLOAT;
            case "BOOLEAN", "BOOL" -> OcelType.Kind.BOOLEAN;
            default -> OcelType.Kind.STRING;
        };
    }
}
