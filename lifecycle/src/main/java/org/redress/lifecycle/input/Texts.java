package org.redress.lifecycle.input;

import org.redress.events.InvalidValue;

/** What any typed text must be: present, bounded, printable, and whole Unicode. */
final class Texts {
    private Texts() {}

    static void check(String text, int charactersMax, boolean manyLines) {
        if (text == null || text.isBlank()) {
            throw new InvalidValue("must not be blank");
        }
        if (text.length() > charactersMax) {
            throw new InvalidValue("must have at most " + charactersMax + " characters");
        }
        boolean printable = text.codePoints().allMatch(point -> isPrintable(point, manyLines));
        if (!printable) {
            throw new InvalidValue("must not contain control characters or broken Unicode");
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
