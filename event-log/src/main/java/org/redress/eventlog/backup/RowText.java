package org.redress.eventlog.backup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row as a line of text: a JSON array of its values, and a line feed. */
final class RowText {
    private static final JsonMapper JSON = new JsonMapper();

    private RowText() {}

    /** The line, in UTF-8. The same row has the same line, whichever database it is in. */
    static byte[] line(@Nullable Object[] values) {
        byte[] text = JSON.writeValueAsBytes(values);
        byte[] line = Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        return line;
    }

    /** The values of a line. */
    static JsonNode values(String line) {
        return JSON.readTree(line);
    }
}
