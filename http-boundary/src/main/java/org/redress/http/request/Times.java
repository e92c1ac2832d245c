package org.redress.http.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Times as people may state them: ISO 8601, with offset where they are instants, and within living memory. */
public final class Times {
    /** No complaint is older than anybody alive; what is earlier is a slip of the pen. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** No promise reaches further; what is later is a slip of the pen. */
    public static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    /** Hundred years, the longest that a duration may be. */
    private static final Duration DURATION_MAX = Duration.ofDays(36_525);

    /** More than any ISO form needs; bounds the parsing. */
    private static final int CHARACTERS_MAX = 40;

    private Times() {}

    /**
     * The moment that a text states.
     *
     * @throws InvalidValue when it states none, or one out of range
     */
    public static Instant instant(String text) {
        Instant instant = parse(
                text,
                form -> OffsetDateTime.parse(form, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant(),
                Mistake.NOT_AN_INSTANT);
        checkYear(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    /**
     * The day that a text states.
     *
     * @throws InvalidValue when it states none, or one out of range
     */
    public static LocalDate date(String text) {
        LocalDate date =
                parse(text, form -> LocalDate.parse(form, DateTimeFormatter.ISO_LOCAL_DATE), Mistake.NOT_A_DATE);
        checkYear(date);
        return date;
    }

    /**
     * The span that a text states.
     *
     * @throws InvalidValue when it states none, or one out of range
     */
    public static Duration duration(String text) {
        Duration duration = parse(text, Duration::parse, Mistake.NOT_A_DURATION);
        if (duration.isNegative() || duration.compareTo(DURATION_MAX) > 0) {
            throw new InvalidValue(Mistake.BEYOND_A_CENTURY);
        }
        return duration;
    }

    static SimpleModule module() {
        return new SimpleModule("times")
                .addDeserializer(Instant.class, new FromText<>(Instant.class, Times::instant))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, Times::date))
                .addDeserializer(Duration.class, new FromText<>(Duration.class, Times::duration));
    }

    private static <T> T parse(String text, Function<String, T> form, Mistake otherwise) {
        if (text.length() > CHARACTERS_MAX) {
            throw new InvalidValue(otherwise);
        }
        try {
            return form.apply(text);
        } catch (DateTimeParseException otherForm) {
            throw new InvalidValue(otherwise);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw new InvalidValue(otherwise);
        }
    }

    private static void checkYear(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new InvalidValue(Mistake.NOT_FROM_TO, FIRST.getYear(), LAST.getYear());
        }
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> form;

        FromText(Class<T> type, Function<String, T> form) {
            super(type);
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "not text");
            }
            return form.apply(json.getString());
        }
    }
}
