package org.redress.events;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown by a value type that refuses its input; nothing in it repeats the input, which may be personal. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final Mistake mistake;
    private final transient List<String> values;

    /** @param values the bounds that the mistake tells, in its order */
    public InvalidValue(Mistake mistake, Object... values) {
        this(null, mistake, textsOf(values));
    }

    /** @param field the part of the value that is wrong */
    public InvalidValue(String field, Mistake mistake, Object... values) {
        this(field, mistake, textsOf(values));
    }

    private InvalidValue(@Nullable String field, Mistake mistake, List<String> values) {
        super(mistake.sentence(values));
        this.field = field;
        this.mistake = mistake;
        this.values = values;
    }

    /** The part of the value that is wrong; null when it is the whole. */
    public @Nullable String field() {
        return field;
    }

    /** What is wrong with it. */
    public Mistake mistake() {
        return mistake;
    }

    /** The bounds that the mistake tells. */
    public List<String> values() {
        return values;
    }

    private static List<String> textsOf(Object... values) {
        return Arrays.stream(values).map(String::valueOf).toList();
    }
}
