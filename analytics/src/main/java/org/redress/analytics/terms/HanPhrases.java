package org.redress.analytics.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts Chinese words together again that the dictionary does not know: it cuts a new name into pieces, and not always into
 * the same ones. A piece grows by the character that nearly always stands beside it.
 */
final class HanPhrases {
    /** Characters of a phrase: longer ones are sentences that were copied. */
    static final int CHARACTERS_MAX = 12;

    /** Share of the texts with a piece in which the same character must stand beside it. */
    private static final double NEARLY_ALWAYS = 0.9;

    private HanPhrases() {}

    static boolean isHan(String term) {
        return Character.UnicodeScript.of(term.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** The longest phrase that a piece belongs to, by the texts that have it. */
    static String grown(String piece, List<String> texts) {
        List<String> with = texts.stream().filter(text -> text.contains(piece)).toList();
        String phrase = piece;
        while (phrase.length() < CHARACTERS_MAX) {
            String longer = longer(phrase, with);
            if (longer == null) {
                return phrase;
            }
            phrase = longer;
        }
        return phrase;
    }

    private static @Nullable String longer(String phrase, List<String> with) {
        Map<String, Integer> neighbours = new HashMap<>();
        for (String text : with) {
            int at = text.indexOf(phrase);
            if (at > 0) {
                neighbours.merge(text.charAt(at - 1) + phrase, 1, Integer::sum);
            }
            if (at >= 0 && at + phrase.length() < text.length()) {
                neighbours.merge(phrase + text.charAt(at + phrase.length()), 1, Integer::sum);
            }
        }
        return neighbours.entrySet().stream()
                .filter(neighbour -> neighbour.getValue() >= NEARLY_ALWAYS * with.size())
                .map(Map.Entry::getKey)
                .filter(longer -> longer.codePoints()
                        .allMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN))
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
