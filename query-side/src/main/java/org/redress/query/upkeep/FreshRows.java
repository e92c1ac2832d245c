package org.redress.query.upkeep;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Writes many rows that a table does not hold: PostgreSQL takes them as one COPY, which plans nothing and answers once; H2
 * as a batch.
 */
public final class FreshRows {
    /** Rows of one COPY; their text is in memory once more meanwhile, a few kilobytes each. */
    static final int ROWS_AT_ONCE = 1_000;

    private final String table;
    /** The name of its values by the name of each column. */
    private final SequencedMap<String, String> columns = new LinkedHashMap<>();

    private FreshRows(String table) {
        this.table = table;
    }

    /** Columns are added in any order; none may be left out that must not be null. */
    public static FreshRows of(String table) {
        return new FreshRows(table);
    }

    /** Columns whose values have their names in camel case. */
    public FreshRows columns(String... names) {
        List.of(names).forEach(name -> columns.put(name, parameter(name)));
        return this;
    }

    /** A column whose values have another name. */
    public FreshRows column(String name, String parameter) {
        columns.put(name, parameter);
        return this;
    }

    /**
     * Writes them, in the transaction that there is.
     *
     * @param rows values that JDBC 4.2 knows and whose {@code toString} PostgreSQL reads: texts, numbers, truths,
     *     days, moments
     */
    public void write(NamedParameterJdbcTemplate jdbc, List<MapSqlParameterSource> rows) {
        for (int first = 0; first < rows.size(); first += ROWS_AT_ONCE) {
            List<MapSqlParameterSource> some = rows.subList(first, Math.min(rows.size(), first + ROWS_AT_ONCE));
            boolean isCopied = Boolean.TRUE.equals(
                    jdbc.getJdbcOperations().execute((ConnectionCallback<Boolean>) to -> isCopied(to, some)));
            if (!isCopied) {
                jdbc.batchUpdate(insert(), some.toArray(SqlParameterSource[]::new));
            }
        }
    }

    private boolean isCopied(Connection to, List<MapSqlParameterSource> rows) throws SQLException {
        if (!to.isWrapperFor(PGConnection.class)) {
            return false;
        }
        try {
            to.unwrap(PGConnection.class).getCopyAPI().copyIn(copy(), new StringReader(lines(rows)));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String copy() {
        return "copy " + table + " (" + String.join(", ", columns.keySet()) + ") from stdin";
    }

    private String insert() {
        return "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values "
                + columns.values().stream()
                        .map(parameter -> ":" + parameter)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private String lines(List<MapSqlParameterSource> rows) {
        StringBuilder lines = new StringBuilder();
        for (MapSqlParameterSource row : rows) {
            Map<String, Object> values = row.getValues();
            char before = 0;
            for (String parameter : columns.values()) {
                if (before != 0) {
                    lines.append(before);
                }
                value(lines, values.get(parameter));
                before = '\t';
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    /** In COPY's text format. */
    private static void value(StringBuilder lines, @Nullable Object value) {
        switch (value) {
            case null -> lines.append("\\N");
            case String text -> text(lines, text);
            default -> lines.append(value);
        }
    }

    private static void text(StringBuilder lines, String text) {
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            // Nearly all are others.
            if (character == '\\' || character < ' ') {
                String escaped = escaped(character);
                lines.append(text, written, at).append(escaped);
                written = at + 1;
            }
        }
        lines.append(text, written, text.length());
    }

    private static String escaped(char character) {
        return switch (character) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.valueOf(character);
        };
    }

    /** In camel case. */
    private static String parameter(String name) {
        StringBuilder parameter = new StringBuilder();
        for (String part : name.split("_", -1)) {
            parameter.append(parameter.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return parameter.toString();
    }
}
