package org.redress.analytics.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of any characters as XML names and back: what a name cannot hold becomes {@code _x0020_}. Source: ISO/IEC 9075-14
 * (SQL/XML), 9.1; .NET's XmlConvert spells them so, too.
 */
final class XmlNames {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4}|[0-9A-Fa-f]{6})_");

    private XmlNames() {}

    static String decoded(String name) {
        if (!name.contains("_x")) {
            return name;
        }
        Matcher escapes = ESCAPE.matcher(name);
        StringBuilder decoded = new StringBuilder();
        while (escapes.find()) {
            int character = Integer.parseInt(escapes.group(1), 16);
            String meant = WritableText.isHeld(character) ? Character.toString(character) : escapes.group();
            escapes.appendReplacement(decoded, Matcher.quoteReplacement(meant));
        }
        return escapes.appendTail(decoded).toString();
    }

    static String encoded(String name) {
        StringBuilder encoded = new StringBuilder(name.length());
        String written = WritableText.of(name);
        for (int at = 0; at < written.length(); ) {
            int character = written.codePointAt(at);
            boolean escapes = character == '_' && written.startsWith("x", at + 1);
            if (escapes || !(at == 0 ? isStart(character) : isPart(character))) {
                encoded.append(String.format(character > Character.MAX_VALUE ? "_x%06X_" : "_x%04X_", character));
            } else {
                encoded.appendCodePoint(character);
            }
            at += Character.charCount(character);
        }
        return encoded.toString();
    }

    /** A part of what XML 1.0 allows, so that every edition does: letters of the first edition differ from the fifth's. */
    private static boolean isStart(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || character == ':'
                || (character >= 0x4E00 && character <= 0x9FA5);
    }

    private static boolean isPart(int character) {
        return isStart(character) || (character >= '0' && character <= '9') || character == '-' || character == '.';
    }
}
