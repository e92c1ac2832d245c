package org.redress.http.problem;

import java.util.List;

/** Ends a request whose input is wrong, naming each field that is. */
public final class InvalidInput extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param reason the end of a sentence that starts with the field; must not repeat the input */
    public InvalidInput(String field, String reason) {
        this(List.of(new FieldError(field, reason)));
    }

    public InvalidInput(List<FieldError> errors) {
        super(ProblemKind.INVALID_INPUT.problem().about(errors));
    }
}
