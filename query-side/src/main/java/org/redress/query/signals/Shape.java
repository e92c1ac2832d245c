package org.redress.query.signals;

import org.redress.analytics.signals.Rule;
import org.redress.analytics.signals.Side;

/** How a point is drawn. Shape before colour. */
enum Shape {
    USUAL,
    /** Above the upper limit. */
    MORE,
    /** Below the lower one. */
    FEWER,
    /** Within the limits, but the last of a pattern that chance hardly makes. */
    RUN;

    static Shape of(Signals.Point point) {
        return point.signals().stream()
                .filter(signal -> isOutside(signal.rule()))
                .findFirst()
                .map(signal -> signal.side() == Side.ABOVE ? MORE : FEWER)
                .orElse(point.signals().isEmpty() ? USUAL : RUN);
    }

    private static boolean isOutside(Rule rule) {
        return rule == Rule.WESTERN_ELECTRIC_1 || rule == Rule.NELSON_1;
    }
}
