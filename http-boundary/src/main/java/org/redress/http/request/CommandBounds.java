package org.redress.http.request;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.redress.events.Mistake;
import org.redress.http.problem.FieldError;

/**
 * The bounds that stand on the fields of commands, measured by our clock and told in one language. Not a
 * {@link ValidatorFactory} itself: Spring would put its own, which knows neither, in the place of one.
 */
final class CommandBounds implements AutoCloseable {
    private final ValidatorFactory bounds;

    CommandBounds(Clock clock) {
        this.bounds = Validation.byDefaultProvider()
                .configure()
                .clockProvider(() -> clock)
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ENGLISH), Locale.ENGLISH, choice -> Locale.ENGLISH, false))
                .buildValidatorFactory();
    }

    /** Every field that is out of bounds, at any depth. */
    List<FieldError> violatedBy(Object command) {
        return bounds.getValidator().validate(command).stream()
                .map(CommandBounds::told)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::reason))
                .toList();
    }

    private static FieldError told(ConstraintViolation<?> violation) {
        String field = FieldPath.of(violation.getPropertyPath()).text();
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case NotEmpty empty -> FieldError.of(field, Mistake.EMPTY);
            case Size size -> FieldError.of(field, Mistake.TOO_MANY_OR_FEW, size.min(), size.max());
            case Min least -> FieldError.of(field, Mistake.TOO_LOW, least.value());
            case Max most -> FieldError.of(field, Mistake.TOO_HIGH, most.value());
            case Future future -> FieldError.of(field, Mistake.NOT_FUTURE);
            case PastOrPresent past -> FieldError.of(field, Mistake.NOT_PAST);
            case Annotation bound -> FieldError.of(field, Mistake.NOT_VALID);
        };
    }

    @Override
    public void close() {
        bounds.close();
    }
}
