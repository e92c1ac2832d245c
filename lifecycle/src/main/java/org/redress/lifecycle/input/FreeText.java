package org.redress.lifecycle.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Words of any kind, possibly several lines. Never printed: they may be personal. */
public record FreeText(@JsonValue String value) {
    /** About four pages. Bounds one event's size; longer stories belong in attachments. */
    public static final int CHARACTERS_MAX = 10_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FreeText {
        Texts.check(value, CHARACTERS_MAX, true);
    }

    @Override
    public String toString() {
        return value.length() + " characters";
    }
}
