package org.redress.http.request;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.events.InvalidValue;
import org.redress.http.problem.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong in a body in our words: Jackson's own repeat the input and the names of our classes. */
final class JsonMistakes {
    /** More constants than this are a list to look up, not one to read in an answer. */
    private static final int CONSTANTS_TOLD_MAX = 30;

    private JsonMistakes() {}

    /** What is wrong where parsing stopped. */
    static InvalidInput of(JacksonException wrong, TokenStreamContext place) {
        String reason = wrong instanceof StreamConstraintsException
                ? "is nested too deep, or has a number or a name that is too long"
                : isDoubled(wrong) ? "is there twice" : "is not valid JSON";
        return new InvalidInput(FieldPath.of(place).text(), reason);
    }

    /** What is wrong with a value where it becomes one of ours. */
    static InvalidInput of(JacksonException wrong) {
        FieldPath path = FieldPath.of(wrong.getPath());
        Optional<InvalidValue> said = Stream.<Throwable>iterate(wrong, Objects::nonNull, Throwable::getCause)
                .filter(InvalidValue.class::isInstance)
                .map(InvalidValue.class::cast)
                .findFirst();
        return said.map(value ->
                        new InvalidInput(path.within(value.field()).text(), String.valueOf(value.getMessage())))
                .orElseGet(() -> new InvalidInput(path.text(), reasonOf(wrong)));
    }

    private static String reasonOf(JacksonException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown -> "is not known here";
            case MismatchedInputException mismatch ->
                mismatch.getTargetType() == null ? "is not valid" : "must be " + formOf(mismatch.getTargetType());
            case InputCoercionException tooLarge -> "is out of range";
            case JacksonException other -> "is not valid";
        };
    }

    private static String formOf(Class<?> type) {
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants.length > CONSTANTS_TOLD_MAX
                    ? "one of its constants"
                    : "one of "
                            + Arrays.stream(constants)
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type == BigDecimal.class || type == double.class) {
            return "a number";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (type == Instant.class || type == LocalDate.class || type == Duration.class) {
            return "a text in ISO 8601";
        }
        boolean isText = CharSequence.class.isAssignableFrom(type)
                || (type.isRecord() && type.getRecordComponents().length == 1);
        return isText ? "a text" : "an object";
    }

    /** Jackson has no type for it. */
    private static boolean isDoubled(JacksonException wrong) {
        return wrong.getOriginalMessage() != null && wrong.getOriginalMessage().startsWith("Duplicate ");
    }
}
