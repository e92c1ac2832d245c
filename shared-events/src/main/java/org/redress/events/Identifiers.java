package org.redress.events;

import java.util.regex.Pattern;

/** The form of opaque ids: nothing in them can be a name, a space or a markup character. */
final class Identifiers {
    /** A random UUID has 36 characters; room for a readable prefix. Bounds every key column that holds an id. */
    static final int CHARACTERS_MAX = 64;

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0," + (CHARACTERS_MAX - 1) + "}");

    private Identifiers() {}

    static void check(String value) {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new InvalidValue(Mistake.NOT_AN_ID, CHARACTERS_MAX);
        }
    }
}
