package org.redress.events;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English sentences with gaps {@code {0}}, {@code {1}}, as the codes of this vocabulary have them. */
final class Sentence {
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    private Sentence() {}

    /** With the values in its gaps; a gap for which there is no value stays, and a value may look like a gap. */
    static String filled(String sentence, List<String> values) {
        return GAP.matcher(sentence).replaceAll(gap -> {
            int at = sentence.charAt(gap.start() + 1) - '0';
            return Matcher.quoteReplacement(
                    at < values.size() ? values.get(at) : sentence.substring(gap.start(), gap.end()));
        });
    }
}
