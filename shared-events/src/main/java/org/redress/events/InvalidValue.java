package org.redress.events;

import org.jspecify.annotations.Nullable;

/** Thrown by a value type that refuses its input; the reason never repeats the input, which may be personal. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    /** @param reason what the value must be, as the end of a sentence that starts with the field's name */
    public InvalidValue(String reason) {
        super(reason);
        this.field = null;
    }

    /** @param field the part of the value that is wrong */
    public InvalidValue(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The part of the value that is wrong; null when it is the whole. */
    public @Nullable String field() {
        return field;
    }
}
