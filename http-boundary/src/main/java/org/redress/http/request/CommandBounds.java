package org.redress.http.request;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
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
                .map(violation ->
                        new FieldError(FieldPath.of(violation.getPropertyPath()).text(), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::reason))
                .toList();
    }

    @Override
    public void close() {
        bounds.close();
    }
}
