package org.redress.query.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.redress.analytics.mining.CaseDay;
import org.redress.analytics.mining.LengthDay;
import org.redress.analytics.signals.Subgroup;

/**
 * What happened in a day, a week or a month.
 *
 * @param cases received, or measured
 * @param having of them, how many have what was asked for
 * @param hours that it took in all of them together; squares, least and most likewise
 */
record Stretch(
        LocalDate from,
        LocalDate before,
        long cases,
        long having,
        double hours,
        double squares,
        double least,
        double most) {

    static Stretch empty(LocalDate from, LocalDate before) {
        return new Stretch(from, before, 0, 0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    Stretch plus(CaseDay day) {
        return new Stretch(from, before, cases + day.cases(), having + day.having(), hours, squares, least, most);
    }

    Stretch plus(LengthDay day) {
        return new Stretch(
                from,
                before,
                cases + day.measured(),
                having,
                hours + day.hours(),
                squares + day.squares(),
                Math.min(least, day.least()),
                Math.max(most, day.most()));
    }

    String label() {
        return from.toString();
    }

    long days() {
        return ChronoUnit.DAYS.between(from, before);
    }

    double meanHours() {
        return hours / cases;
    }

    /** What was measured in brief; there must be a case. */
    Subgroup subgroup() {
        double variance = cases < 2 ? 0 : Math.max(0, squares - cases * meanHours() * meanHours()) / (cases - 1);
        return new Subgroup(
                label(), Math.toIntExact(cases), meanHours(), Math.max(0, most - least), Math.sqrt(variance));
    }
}
