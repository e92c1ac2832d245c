package org.redress.query.signals;

import java.util.List;
import org.redress.analytics.signals.ChartKind;

/** What a chart over time is about. */
enum Measure {
    /** Complaints that reached us in a period. */
    RECEIVED,
    /** Of those received in a period, the share in which something was done, whenever that was. */
    SHARE,
    /** How long it took until something was done, in hours, of the cases in which it was done in a period. */
    LENGTH;

    /** The charts that it can be drawn on; the first is the one that fits when nothing is asked for. */
    List<ChartKind> charts() {
        return switch (this) {
            case RECEIVED -> List.of(ChartKind.INDIVIDUALS, ChartKind.C, ChartKind.U, ChartKind.LANEY_U);
            case SHARE -> List.of(ChartKind.LANEY_P, ChartKind.P, ChartKind.NP);
            case LENGTH -> List.of(ChartKind.INDIVIDUALS, ChartKind.MEAN, ChartKind.DEVIATION, ChartKind.RANGE);
        };
    }
}
