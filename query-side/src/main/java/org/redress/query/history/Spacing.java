package org.redress.query.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;

/** How far apart the events of a case are drawn. */
enum Spacing {
    /** All alike, with room where nothing happened for long. */
    EVENTS,
    /** By the time between them. */
    TIME;

    /** A pause that is worth a place of its own. */
    static final Duration GAP_MIN = Duration.ofDays(1);

    /** Where the first event stands; before it are the names of the lines. */
    static final double FIRST = 140;

    /** As wide as a screen lets it be without turning sideways. */
    private static final double WIDTH_MIN = 1_010;

    /** So that neighbours can be told apart and hit with a finger. */
    private static final double STEP_MIN = 26;

    private static final double STEP_MAX = 44;
    private static final double GAP = 58;

    /** The one that an address asks for. */
    static Spacing of(@Nullable String name) {
        if (name == null) {
            return EVENTS;
        }
        return Arrays.stream(values())
                .filter(spacing -> spacing.parameter().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("spacing", "must be events or time"));
    }

    /** How an address asks for it. */
    public String parameter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Where each event stands, for the moments at which they were recorded. */
    double[] places(List<Instant> recorded) {
        return switch (this) {
            case EVENTS -> evenly(recorded);
            case TIME -> byTime(recorded);
        };
    }

    private static double[] evenly(List<Instant> recorded) {
        double step = Math.clamp(WIDTH_MIN / recorded.size(), STEP_MIN, STEP_MAX);
        double[] places = new double[recorded.size()];
        places[0] = FIRST;
        for (int event = 1; event < places.length; event++) {
            boolean isPause = Duration.between(recorded.get(event - 1), recorded.get(event))
                            .compareTo(GAP_MIN)
                    >= 0;
            places[event] = places[event - 1] + step + (isPause ? GAP : 0);
        }
        return places;
    }

    private static double[] byTime(List<Instant> recorded) {
        Instant first = recorded.getFirst();
        long whole = Duration.between(first, recorded.getLast()).toMillis();
        if (whole <= 0) {
            return evenly(recorded);
        }
        return recorded.stream()
                .mapToDouble(
                        at -> FIRST + WIDTH_MIN * Duration.between(first, at).toMillis() / whole)
                .toArray();
    }
}
