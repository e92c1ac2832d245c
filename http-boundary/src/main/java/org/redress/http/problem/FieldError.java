package org.redress.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;

/**
 * One thing that is wrong with the input.
 *
 * @param field the path in the body, as {@code options[1].effect}, or the name of a header, parameter or path variable
 * @param reason the end of an English sentence that starts with the field; never repeats the input
 * @param code what is wrong, for whoever tells it in another language; null where no form of ours can state it
 * @param values the bounds that the reason tells, in the order of its mistake
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldError(
        String field, String reason, @Nullable Mistake code, List<String> values) {
    public FieldError {
        values = List.copyOf(values);
    }

    /** What only addresses can have wrong, which programs and not forms make. */
    public FieldError(String field, String reason) {
        this(field, reason, null, List.of());
    }

    /** A mistake with the bounds that it tells. */
    public static FieldError of(String field, Mistake mistake, Object... values) {
        List<String> texts = Arrays.stream(values).map(String::valueOf).toList();
        return new FieldError(field, mistake.sentence(texts), mistake, texts);
    }

    static FieldError of(String field, InvalidValue wrong) {
        return of(field, wrong.mistake(), wrong.values().toArray());
    }
}
