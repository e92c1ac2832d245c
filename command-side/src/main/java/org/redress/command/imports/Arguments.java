package org.redress.command.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the gaps of a sentence about a file or a row. Its names and words are those of a mapping, which may be
 * anybody's: hence they are bounded, and on one line.
 */
final class Arguments {
    /** For what is said about a row: no name of a column is longer, and two of them fit into a sentence. */
    static final int OF_A_ROW_CHARACTERS_MAX = Mapping.NAME_CHARACTERS_MAX;

    /** For why a file failed: as many names as somebody reads; two such fit into a sentence. */
    static final int OF_A_FILE_CHARACTERS_MAX = 400;

    private static final String MORE = "…";
    private static final String BETWEEN_NAMES = ", ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Arguments() {}

    /** Each as a text; what is too long ends early, and with an ellipsis. */
    static List<String> of(int charactersMax, Object... values) {
        return Arrays.stream(values)
                .map(value -> bounded(oneLine(String.valueOf(value)), charactersMax))
                .toList();
    }

    /** Several names as one argument; as many as there is room for, whole ones where that is possible. */
    static String names(Collection<String> names) {
        StringBuilder listed = new StringBuilder();
        for (String name : names) {
            String next = (listed.isEmpty() ? "" : BETWEEN_NAMES) + name;
            int room = OF_A_FILE_CHARACTERS_MAX - listed.length() - BETWEEN_NAMES.length() - MORE.length();
            if (next.length() > room && !listed.isEmpty()) {
                return listed + BETWEEN_NAMES + MORE;
            }
            listed.append(next);
        }
        return listed.toString();
    }

    /** As they are kept. */
    static String kept(List<String> arguments) {
        return JSON.writeValueAsString(arguments);
    }

    /** As they were kept; none where nothing was. */
    static List<String> read(@Nullable String kept) {
        return kept == null ? List.of() : List.of(JSON.readValue(kept, String[].class));
    }

    private static String bounded(String text, int charactersMax) {
        if (text.length() <= charactersMax) {
            return text;
        }
        int end = charactersMax - MORE.length();
        // Half a character is none.
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MORE;
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(point -> isPrintable(Character.getType(point)) ? point : ' ')
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean isPrintable(int type) {
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
