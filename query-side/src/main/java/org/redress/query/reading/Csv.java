package org.redress.query.reading;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes lines that a spreadsheet reads as text, whatever stands in them. Source: RFC 4180. */
public final class Csv {
    /** With one of them at its beginning a cell would be computed. */
    private static final String BEGIN_OF_A_FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /** One line with its end. */
    public static String line(Collection<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return '"' + asText(text).replace("\"", "\"\"") + '"';
    }

    /**
     * With an apostrophe before it where a spreadsheet would compute it, which is how spreadsheets mark a text.
     *
     * @see "OWASP, CSV Injection"
     */
    public static String asText(String cell) {
        return cell.isEmpty() || BEGIN_OF_A_FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
