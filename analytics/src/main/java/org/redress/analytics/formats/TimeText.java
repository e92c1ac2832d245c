package org.redress.analytics.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * Times as logs spell them: ISO 8601 with {@code T} or a blank, with or without seconds, fractions and time of day; offsets
 * as {@code Z}, {@code +01:00}, {@code +0100} or {@code +01}. A time without an offset is UTC. What is finer than a
 * nanosecond is cut off.
 */
final class TimeText {
    private static final int NANO_DIGITS = 9;
    private static final int HOURS_OF_A_DAY = 24;
    /** What XML Schema allows. */
    private static final int OFFSET_SECONDS_MAX = 14 * 3_600;

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 3, NANO_DIGITS, true)
            .appendPattern("xxx")
            .toFormatter();

    private final String text;
    private int at;

    private TimeText(String text) {
        this.text = text;
    }

    /** Null where it is no time. */
    static @Nullable OffsetDateTime read(String text) {
        try {
            return new TimeText(text.strip()).time();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** With an offset that XML Schema knows: the same moment in UTC where it has another. */
    static String write(OffsetDateTime time) {
        int seconds = time.getOffset().getTotalSeconds();
        boolean known = seconds % 60 == 0 && Math.abs(seconds) <= OFFSET_SECONDS_MAX;
        return WRITTEN.format(known ? time : time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private OffsetDateTime time() {
        LocalDate date = date();
        if (at == text.length()) {
            return OffsetDateTime.of(date, LocalTime.MIDNIGHT, ZoneOffset.UTC);
        }
        if (!skip('T') && !skip('t')) {
            expect(' ');
        }
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        int second = skip(':') ? digits(2) : 0;
        int nano = skip('.') || skip(',') ? nano() : 0;
        boolean endOfDay = hour == HOURS_OF_A_DAY && minute == 0 && second == 0 && nano == 0;
        LocalDateTime local = endOfDay
                ? date.plusDays(1).atStartOfDay()
                : LocalDateTime.of(date, LocalTime.of(hour, minute, second, nano));
        return OffsetDateTime.of(local, offset());
    }

    private LocalDate date() {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        return LocalDate.of(year, month, digits(2));
    }

    private int nano() {
        int begin = at;
        int nano = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            if (at - begin < NANO_DIGITS) {
                nano = nano * 10 + (text.charAt(at) - '0');
            }
            at++;
        }
        if (at == begin) {
            throw notATime();
        }
        for (int digits = at - begin; digits < NANO_DIGITS; digits++) {
            nano *= 10;
        }
        return nano;
    }

    private ZoneOffset offset() {
        if (at == text.length()) {
            return ZoneOffset.UTC;
        }
        skip(' ');
        ZoneOffset offset = skip('Z') || skip('z') ? ZoneOffset.UTC : hoursAndMinutes();
        if (at != text.length()) {
            throw notATime();
        }
        return offset;
    }

    private ZoneOffset hoursAndMinutes() {
        int sign = skip('-') ? -1 : 1;
        if (sign > 0) {
            expect('+');
        }
        int hours = digits(2);
        int minutes = skip(':') || at < text.length() ? digits(2) : 0;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private int digits(int count) {
        int value = 0;
        for (int end = at + count; at < end; at++) {
            if (at >= text.length() || !isDigit(text.charAt(at))) {
                throw notATime();
            }
            value = value * 10 + (text.charAt(at) - '0');
        }
        return value;
    }

    private boolean skip(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char expected) {
        if (!skip(expected)) {
            throw notATime();
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static DateTimeException notATime() {
        return new DateTimeException("Not a time.");
    }
}
