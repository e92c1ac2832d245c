package org.redress.query.statistics;

import java.util.List;
import org.redress.query.page.Plot;
import org.redress.query.page.Screen;

/** How large the charts of the statistics are drawn. */
final class Charts {
    private static final Plot.Margins NUMBERS_LEFT = new Plot.Margins(42, 12, 14, 26);
    private static final Plot.Margins NUMBERS_RIGHT = new Plot.Margins(12, 42, 14, 26);

    /** Months: four years of them, on a small screen one. */
    static final List<Plot> OF_MONTHS = List.of(
            new Plot(Screen.WIDE, 520, 230, NUMBERS_LEFT, 48), new Plot(Screen.NARROW, 312, 200, NUMBERS_LEFT, 12));

    /** The largest groups. */
    static final List<Plot> OF_GROUPS = List.of(
            new Plot(Screen.WIDE, 520, 230, NUMBERS_RIGHT, 15), new Plot(Screen.NARROW, 312, 200, NUMBERS_RIGHT, 8));

    private Charts() {}
}
