package org.redress.lifecycle.input;

import org.redress.events.InvalidValue;
import org.redress.events.Mistake;

/** What any typed text must be: present, bounded, printable, and whole Unicode. */
final class Texts {
    private Texts() {}

    static void check(String text, int charactersMax, boolean manyLines) {
        if (text == null || text.isBlank()) {
            throw new InvalidValue(Mistake.BLANK);
        }
        if (text.length() > charactersMax) {
            throw new InvalidValue(Mistake.TOO_LONG, charactersMax);
        }
        boolean printable = text.codePoints().allMatch(point -> isPrintable(point, manyLines));
        if (!printable) {
            throw new InvalidValue(Mistake.UNPRINTABLE);
        }
    }

    private static boolean isPrintable(int point, boolean manyLines) {
        int type = Character.getType(point);
        if (type == Character.SURROGATE || type == Character.UNASSIGNED) {
            return false;
        }
        boolean breaksTheLine = point == '\n'
                || point == '\r'
                || point == '\t'
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return breaksTheLine ? manyLines : type != Character.CONTROL;
    }
}
