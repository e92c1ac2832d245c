package org.redress.http.signin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redress.lifecycle.input.ShortText;

/** A password as somebody typed it: never printed. */
record TypedPassword(@JsonValue String value) {

    /** What no keyboard types is no password. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    TypedPassword(String value) {
        this.value = new ShortText(value).value();
    }

    @Override
    public String toString() {
        return "TypedPassword";
    }
}
