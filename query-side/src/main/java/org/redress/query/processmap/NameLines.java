package org.redress.query.processmap;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A name in the lines that fit into a box of the map, by an estimate of how wide its characters are drawn. */
final class NameLines {
    static final int LINES_MAX = 2;
    private static final double LATIN_CHARACTER = 6.3;
    private static final double WIDE_CHARACTER = 12.4;
    private static final int FIRST_WIDE = 0x2E80;
    private static final String CUT = "…";

    private NameLines() {}

    /** At most {@value #LINES_MAX} lines; what does not fit is cut, and told so. */
    static List<String> of(String name, double width) {
        List<String> lines = new ArrayList<>();
        String rest = name.strip();
        while (!rest.isEmpty() && lines.size() < LINES_MAX) {
            boolean isLast = lines.size() == LINES_MAX - 1;
            String line = isLast ? cut(rest, width) : first(rest, width);
            lines.add(line.strip());
            rest = isLast ? "" : rest.substring(line.length()).strip();
        }
        return lines.isEmpty() ? List.of("") : List.copyOf(lines);
    }

    /** About how wide a text is drawn. */
    static double widthOf(String text) {
        return text.codePoints()
                .mapToDouble(character -> character < FIRST_WIDE ? LATIN_CHARACTER : WIDE_CHARACTER)
                .sum();
    }

    /** As many words as fit; of one word that does not, as many characters. */
    private static String first(String text, double width) {
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int end = 0;
        for (int next = words.next(); next != BreakIterator.DONE; next = words.next()) {
            if (widthOf(text.substring(0, next).stripTrailing()) > width) {
                break;
            }
            end = next;
        }
        return end > 0 ? text.substring(0, end) : characters(text, width);
    }

    private static String cut(String text, double width) {
        return widthOf(text) <= width
                ? text
                : characters(text, width - widthOf(CUT)).stripTrailing() + CUT;
    }

    /** At least one, so that there is an end. */
    private static String characters(String text, double width) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.next();
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (widthOf(text.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }
}
