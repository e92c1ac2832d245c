package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.redress.query.page.Plot;

/** Where a year begins in a chart of months. */
record YearMark(double x, int year) {
    /** A year of which fewer months are shown at the left has no room for its number. */
    private static final int LATEST_FIRST_MONTH = 9;

    /** The marks of months that stand in a plot, each told by its first day. */
    static List<YearMark> among(List<LocalDate> months, Plot plot) {
        return IntStream.range(0, months.size())
                .filter(at -> at == 0 || months.get(at).getMonthValue() == 1)
                .filter(at -> at > 0 || months.get(at).getMonthValue() <= LATEST_FIRST_MONTH)
                .mapToObj(at ->
                        new YearMark(plot.x(at, months.size()), months.get(at).getYear()))
                .toList();
    }
}
