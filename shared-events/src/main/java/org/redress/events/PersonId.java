package org.redress.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who a person is, without saying who: an opaque id that stands in events, metadata and views instead of a name.
 *
 * @param value lower-case letters, digits and hyphens, 1 to {@value Identifiers#CHARACTERS_MAX} characters
 */
public record PersonId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Identifiers.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
