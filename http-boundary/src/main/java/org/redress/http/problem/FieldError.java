package org.redress.http.problem;

/**
 * One thing that is wrong with the input.
 *
 * @param field the path in the body, as {@code options[1].effect}, or the name of a header, parameter or path variable
 * @param reason the end of a sentence that starts with the field; never repeats the input
 */
public record FieldError(String field, String reason) {}
