package org.redress.analytics.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a question, and the text that is run for it: the question in brackets, so that no more rows than asked for
 * are ever gathered. EXPLAIN cannot stand in brackets; it is taken off, the rest is judged, and it is put before it again.
 */
record Question(String explain, String asked) {
    private static final String BLANK = "(?:\\s|--[^\\n]*(?:\\n|$)|/\\*(?s:.*?)\\*/)";
    private static final Pattern EXPLAIN = Pattern.compile(
            "^" + BLANK + "*+(explain" + BLANK + "++(?:analyze\\b" + BLANK + "*+)?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("[\\s;]+$");

    /** Semicolons in a last comment that are tried as the end of the question. */
    private static final int SEMICOLONS_MAX = 8;

    private static final String OPENING = "from (\n";

    static Question of(String sql) {
        Matcher explain = EXPLAIN.matcher(sql);
        return explain.find() ? new Question(explain.group(0), sql.substring(explain.end())) : new Question("", sql);
    }

    /**
     * Texts that may be run for this question, the first that DuckDB reads as one statement being the one: a semicolon
     * at the end, and a comment behind it, cannot stand inside brackets.
     */
    Stream<String> candidates(int rowsMax) {
        Stream<String> whole = Stream.of(END.matcher(asked).replaceFirst(""));
        Stream<String> beforeSemicolon = IntStream.iterate(
                        asked.lastIndexOf(';'), at -> at >= 0, at -> asked.lastIndexOf(';', at - 1))
                .limit(SEMICOLONS_MAX)
                .mapToObj(at -> asked.substring(0, at));
        return Stream.concat(whole, beforeSemicolon)
                .map(core -> explain.isEmpty()
                        // One row more tells that there are more.
                        ? OPENING + core + "\n) limit " + (rowsMax + 1L)
                        : core);
    }

    String run(String candidate) {
        return explain + candidate;
    }

    /** The place in the question of a place in the text that was judged, in characters; null when it is in neither. */
    @Nullable
    Integer placeOf(String judged, @Nullable Integer byteOffset) {
        if (byteOffset == null) {
            return null;
        }
        byte[] bytes = judged.getBytes(StandardCharsets.UTF_8);
        if (byteOffset > bytes.length) {
            return null;
        }
        int place = new String(bytes, 0, byteOffset, StandardCharsets.UTF_8).length();
        int before = judged.startsWith(OPENING) ? OPENING.length() : 0;
        int inAsked = place - before;
        return inAsked < 0 || inAsked > asked.length() ? null : inAsked + explain.length();
    }
}
