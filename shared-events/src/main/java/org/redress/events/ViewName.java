package org.redress.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name of a view, such as {@code case-list}.
 *
 * @param value lower-case letters, digits and hyphens, 1 to {@value Identifiers#CHARACTERS_MAX} characters
 */
public record ViewName(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ViewName {
        Identifiers.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
