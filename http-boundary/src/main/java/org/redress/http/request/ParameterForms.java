package org.redress.http.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import org.redress.events.PersonId;
import org.redress.events.UnitId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;

/** How path variables and query parameters are read: in one form each. Spring's own readers take more than one. */
final class ParameterForms {
    private ParameterForms() {}

    static void register(FormatterRegistry forms) {
        forms.addConverter(String.class, ComplaintId.class, ComplaintId::new);
        forms.addConverter(String.class, PersonId.class, PersonId::new);
        forms.addConverter(String.class, UnitId.class, UnitId::new);
        forms.addConverter(String.class, Instant.class, Times::instant);
        forms.addConverter(String.class, LocalDate.class, Times::date);
        forms.addConverterFactory(new ExactConstants());
    }

    /** Constants by their exact name. */
    @SuppressWarnings("rawtypes") // Spring's interface asks for it.
    private static final class ExactConstants implements ConverterFactory<String, Enum> {
        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValue(
                            Mistake.NOT_A_CHOICE,
                            Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
