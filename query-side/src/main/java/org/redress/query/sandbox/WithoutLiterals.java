package org.redress.query.sandbox;

import java.util.regex.Pattern;

/** A question as the log of the application has it: what it asks, without the values that somebody looks for. */
final class WithoutLiterals {
    /** What is longer says no more about what was asked. */
    static final int LENGTH_MAX = 1_000;

    /** Comments may say anything, texts too; one that does not end goes on to the end. */
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile("--[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z)"
            + "|\\$(\\w*)\\$(?s:.*?)(?:\\$\\1\\$|\\z)"
            + "|\\b[eE]'(?s:\\\\.|''|[^'\\\\])*+(?:'|\\z)"
            + "|'(?:''|[^'])*+(?:'|\\z)"
            + "|\"(?:\"\"|[^\"])*+(?:\"|\\z)");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_])\\d[\\p{L}\\p{N}_.]*");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    private WithoutLiterals() {}

    static String of(String sql) {
        String bare = COMMENT_OR_TEXT.matcher(sql).replaceAll(found -> switch (found.group()
                .charAt(0)) {
            case '-', '/' -> " ";
            default -> "?";
        });
        String line = BLANK.matcher(NUMBER.matcher(bare).replaceAll("?"))
                .replaceAll(" ")
                .strip();
        return line.length() > LENGTH_MAX ? line.substring(0, LENGTH_MAX) + "…" : line;
    }
}
