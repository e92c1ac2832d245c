package org.redress.analytics.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a question in SQL. */
public sealed interface SqlAnswer {

    /** A column as the engine names it and its type. */
    record Column(String name, String type) {}

    /**
     * The rows asked for.
     *
     * @param rows a cell is null, a {@link Boolean}, a {@link Number} or a {@link String}
     * @param truncated whether rows, or parts of long cells, were left away because of a limit
     */
    record Rows(List<Column> columns, List<List<@Nullable Object>> rows, boolean truncated) implements SqlAnswer {}

    /**
     * No answer.
     *
     * @param position where in the question it went wrong, counted in characters from 0; null where that is not known
     * @param detail the engine's own sentence (English) or the name that is not offered; never a path of this machine
     */
    record Refused(
            SqlRefusal refusal,
            @Nullable Integer position,
            @Nullable String detail) implements SqlAnswer {
        static Refused because(SqlRefusal refusal) {
            return new Refused(refusal, null, null);
        }
    }
}
