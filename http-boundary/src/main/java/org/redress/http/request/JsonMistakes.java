package org.redress.http.request;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import org.redress.http.problem.FieldError;
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
        Mistake mistake = wrong instanceof StreamConstraintsException
                ? Mistake.TOO_DEEP
                : isDoubled(wrong) ? Mistake.TWICE : Mistake.NOT_JSON;
        return new InvalidInput(FieldPath.of(place).text(), mistake);
    }

    /** What is wrong with a value where it becomes one of ours. */
    static InvalidInput of(JacksonException wrong) {
        FieldPath path = FieldPath.of(wrong.getPath());
        Optional<InvalidValue> said = Stream.<Throwable>iterate(wrong, Objects::nonNull, Throwable::getCause)
                .filter(InvalidValue.class::isInstance)
                .map(InvalidValue.class::cast)
                .findFirst();
        return said.map(value -> new InvalidInput(path.within(value.field()).text(), value))
                .orElseGet(() -> new InvalidInput(List.of(mistakeOf(path.text(), wrong))));
    }

    private static FieldError mistakeOf(String field, JacksonException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown -> FieldError.of(field, Mistake.NOT_KNOWN);
            case MismatchedInputException mismatch -> mismatchOf(field, mismatch.getTargetType());
            case InputCoercionException tooLarge -> FieldError.of(field, Mistake.OUT_OF_RANGE);
            case JacksonException other -> FieldError.of(field, Mistake.NOT_VALID);
        };
    }

    private static FieldError mismatchOf(String field, @Nullable Class<?> type) {
        if (type != null && type.isEnum() && type.getEnumConstants().length <= CONSTANTS_TOLD_MAX) {
            return FieldError.of(
                    field,
                    Mistake.NOT_A_CHOICE,
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", ")));
        }
        return FieldError.of(field, type == null ? Mistake.NOT_VALID : otherFormThan(type));
    }

    private static Mistake otherFormThan(Class<?> type) {
        if (type.isEnum()) {
            return Mistake.NOT_A_CONSTANT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Mistake.NOT_TRUE_OR_FALSE;
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return Mistake.NOT_A_WHOLE_NUMBER;
        }
        if (Number.class.isAssignableFrom(type) || type == BigDecimal.class || type == double.class) {
            return Mistake.NOT_A_NUMBER;
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return Mistake.NOT_A_LIST;
        }
        if (type == Instant.class || type == LocalDate.class || type == Duration.class) {
            return Mistake.NOT_ISO_8601;
        }
        boolean isText = CharSequence.class.isAssignableFrom(type)
                || (type.isRecord() && type.getRecordComponents().length == 1);
        return isText ? Mistake.NOT_A_TEXT : Mistake.NOT_AN_OBJECT;
    }

    /** Jackson has no type for it. */
    private static boolean isDoubled(JacksonException wrong) {
        return wrong.getOriginalMessage() != null && wrong.getOriginalMessage().startsWith("Duplicate ");
    }
}
