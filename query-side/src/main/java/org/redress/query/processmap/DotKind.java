package org.redress.query.processmap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.analytics.mining.DottedChart;

/** How the dots of an activity look: the most frequent ones have a shape each, all others share one. */
enum DotKind {
    DISC("dk0", "#0b6e82", "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"),
    SQUARE("dk1", "#bf7800", "M-3-3h6v6h-6z"),
    DIAMOND("dk2", "#6a2a86", "M0-4.2 4.2 0 0 4.2-4.2 0z"),
    TRIANGLE("dk3", "#4a6ea8", "M0-3.8 3.8 3h-7.6z"),
    BARS("dk4", "#2b8466", "M-3-3h2v6h-2zM1-3h2v6h-2z"),
    CROSS("dk5", "#a92c12", "M-1-3.5h2v2.5h2.5v2h-2.5v2.5h-2v-2.5h-2.5v-2h2.5z"),
    REST("dk6", "#7c8087", "M-1.5 0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z");

    /** Shapes that belong to one activity each. */
    private static final List<DotKind> OF_ONE = List.of(DISC, SQUARE, DIAMOND, TRIANGLE, BARS, CROSS);

    private final String style;
    private final String onPaper;
    private final String outline;

    DotKind(String style, String onPaper, String outline) {
        this.style = style;
        this.onPaper = onPaper;
        this.outline = outline;
    }

    /** An activity with the shape that is its own. */
    record Of(String activity, DotKind kind) {}

    /** Its colour where there is no style sheet, as the light theme has it. */
    String onPaper() {
        return onPaper;
    }

    /** As an SVG draws it around its place. */
    public String outline() {
        return outline;
    }

    /** By this name the style sheet knows it. */
    public String style() {
        return style;
    }

    /** The activities that have a shape of their own, the most frequent first. */
    static Map<String, DotKind> of(DottedChart chart) {
        Map<String, Long> counts = new HashMap<>();
        chart.rows().stream()
                .flatMap(row -> row.dots().stream())
                .forEach(dot -> counts.merge(dot.activity(), dot.count(), Long::sum));
        List<String> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(OF_ONE.size())
                .toList();
        Map<String, DotKind> kinds = new LinkedHashMap<>();
        frequent.forEach(activity -> kinds.put(activity, OF_ONE.get(kinds.size())));
        return kinds;
    }
}
