package org.redress.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.redress.analytics.mining.CaseDay;
import org.redress.analytics.mining.LengthDay;
import org.redress.http.problem.InvalidInput;

/** Puts days together to whole days, weeks or months, without a gap from the first to the last on which anything was. */
final class Stretches {
    /** Points of one chart: more than a year of days, eight of weeks; nobody sees more of them at once. */
    static final int POINTS_MAX = 400;

    private final Per per;
    private final LocalDate from;
    private final LocalDate before;

    /**
     * What is asked for.
     *
     * @param from stretches that begin before it are left out
     * @param before stretches that are not over by then are left out
     */
    Stretches(Per per, LocalDate from, LocalDate before) {
        this.per = per;
        this.from = from;
        this.before = before;
    }

    List<Stretch> ofCases(List<CaseDay> days) {
        return of(days, CaseDay::day, (stretch, day) -> stretch.plus(day));
    }

    List<Stretch> ofLengths(List<LengthDay> days) {
        return of(days, LengthDay::day, (stretch, day) -> stretch.plus(day));
    }

    /** How a day is added to its stretch. */
    private interface Adding<T> {
        Stretch add(Stretch stretch, T day);
    }

    private <T> List<Stretch> of(List<T> days, Function<T, LocalDate> date, Adding<T> adding) {
        TreeMap<LocalDate, Stretch> stretches = new TreeMap<>();
        for (T day : days) {
            LocalDate beginning = per.beginning(date.apply(day));
            if (isAsked(beginning)) {
                stretches.put(beginning, adding.add(stretches.getOrDefault(beginning, empty(beginning)), day));
            }
        }
        return stretches.isEmpty() ? List.of() : withoutGaps(stretches);
    }

    private boolean isAsked(LocalDate beginning) {
        return !beginning.isBefore(from) && !per.after(beginning).isAfter(before);
    }

    private List<Stretch> withoutGaps(NavigableMap<LocalDate, Stretch> stretches) {
        List<Stretch> all = new ArrayList<>();
        for (LocalDate each = stretches.firstKey(); !each.isAfter(stretches.lastKey()); each = per.after(each)) {
            if (all.size() == POINTS_MAX) {
                throw new InvalidInput(
                        "per", "gives more than %d points: ask for fewer days or longer periods".formatted(POINTS_MAX));
            }
            all.add(stretches.getOrDefault(each, empty(each)));
        }
        return all;
    }

    private Stretch empty(LocalDate beginning) {
        return Stretch.empty(beginning, per.after(beginning));
    }
}
