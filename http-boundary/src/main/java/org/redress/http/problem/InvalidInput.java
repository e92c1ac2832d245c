package org.redress.http.problem;

import java.util.List;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;

/** Ends a request whose input is wrong, naming each field that is. */
public final class InvalidInput extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param reason the end of a sentence that starts with the field; must not repeat the input */
    public InvalidInput(String field, String reason) {
        this(List.of(new FieldError(field, reason)));
    }

    /** @param values the bounds that the mistake tells */
    public InvalidInput(String field, Mistake mistake, Object... values) {
        this(List.of(FieldError.of(field, mistake, values)));
    }

    /** What a value type says of the field. */
    public InvalidInput(String field, InvalidValue wrong) {
        this(List.of(FieldError.of(field, wrong)));
    }

    public InvalidInput(List<FieldError> errors) {
        super(ProblemKind.INVALID_INPUT.problem().about(errors));
    }
}
