package org.redress.lifecycle.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Words on one line: a name, a number, an address line. Never printed: they may be personal. */
public record ShortText(@JsonValue String value) {
    /** Longer than any postal address line. */
    public static final int CHARACTERS_MAX = 200;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShortText {
        Texts.check(value, CHARACTERS_MAX, false);
    }

    @Override
    public String toString() {
        return value.length() + " characters";
    }
}
