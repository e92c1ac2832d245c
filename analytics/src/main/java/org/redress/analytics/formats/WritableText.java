package org.redress.analytics.formats;

/** Texts as files of every format hold them: what XML 1.0 has no place for becomes U+FFFD, also half a character. */
final class WritableText {
    static final int REPLACEMENT = 0xFFFD;

    private WritableText() {}

    static String of(String text) {
        if (text.codePoints().allMatch(WritableText::isHeld)) {
            return text;
        }
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isHeld(character) ? character : REPLACEMENT)
                .forEach(written::appendCodePoint);
        return written.toString();
    }

    /** Source: XML 1.0, production 2. */
    static boolean isHeld(int character) {
        return (character >= 0x20 && character <= 0xD7FF)
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0xE000 && character <= 0xFFFD)
                || (character >= 0x10000 && character <= 0x10FFFF);
    }
}
