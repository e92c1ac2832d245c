package org.redress.command.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;

/** The forms in which a source writes days and times, and the zone in which it means them. */
final class TimeForms {
    /** Forms that are told to whoever uses another one. Bounds a sentence. */
    static final int EXAMPLES_MAX = 2;

    private static final OffsetDateTime EXAMPLE = OffsetDateTime.of(2020, 12, 31, 23, 59, 58, 0, ZoneOffset.UTC);

    private final List<DateTimeFormatter> forms;
    private final @Nullable ZoneId zone;

    private TimeForms(List<DateTimeFormatter> forms, @Nullable ZoneId zone) {
        this.forms = forms;
        this.zone = zone;
    }

    /**
     * @throws IllegalArgumentException when a form is none
     * @throws DateTimeException when a form has a time of day, no offset, and there is no zone for it
     */
    static TimeForms of(List<String> patterns, @Nullable ZoneId zone) {
        TimeForms times = new TimeForms(patterns.stream().map(TimeForms::form).toList(), zone);
        times.forms.forEach(form -> times.occurred(form.parse(form.format(EXAMPLE))));
        return times;
    }

    /** When, as exactly as it is written; empty when it has none of the forms. */
    Optional<Occurred> parsed(String text) {
        for (DateTimeFormatter form : forms) {
            try {
                return Optional.of(occurred(form.parse(text)));
            } catch (DateTimeException e) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    /** The day of it, in the source's zone. */
    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone == null ? ZoneOffset.UTC : zone);
    }

    /** What the forms look like; the first ones, for whoever mends a file needs one. */
    List<String> examples() {
        return forms.stream()
                .limit(EXAMPLES_MAX)
                .map(form -> form.format(EXAMPLE))
                .toList();
    }

    /** A local time that the clock passed twice is the earlier one; one that it skipped is as much later. */
    private Occurred occurred(TemporalAccessor parsed) {
        if (!parsed.isSupported(ChronoField.MINUTE_OF_HOUR)) {
            return new Occurred.On(LocalDate.from(parsed));
        }
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            return new Occurred.At(Instant.from(parsed));
        }
        if (zone == null) {
            throw new DateTimeException("a time of day without a zone");
        }
        return new Occurred.At(LocalDateTime.from(parsed).atZone(zone).toInstant());
    }

    private static DateTimeFormatter form(String pattern) {
        // Years are meant, never years of an era.
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
