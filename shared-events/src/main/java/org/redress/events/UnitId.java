package org.redress.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One unit of the organisation tree: manufacturer, region, dealer or department.
 *
 * @param value lower-case letters, digits and hyphens, 1 to {@value Identifiers#CHARACTERS_MAX} characters
 */
public record UnitId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        Identifiers.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
