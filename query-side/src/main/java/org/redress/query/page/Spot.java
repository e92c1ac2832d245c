package org.redress.query.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A place in a picture. */
public record Spot(double x, double y) {

    /** A line through some of them, as SVG writes it. */
    public static String line(List<Spot> spots) {
        return spots.stream()
                .map(spot -> String.format(Locale.ROOT, "%.1f,%.1f", spot.x(), spot.y()))
                .collect(Collectors.joining(" "));
    }
}
