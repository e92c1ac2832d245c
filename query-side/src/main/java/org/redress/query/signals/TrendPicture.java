package org.redress.query.signals;

import org.redress.query.page.Plot;
import org.redress.query.page.SvgText;

/** A trend as an SVG that stands for itself: on paper white, with its colours, what it says and where its limits come from. */
final class TrendPicture {
    private static final String INK = "#1a1d21";
    private static final String LINE = "#42474f";
    private static final String SOFT = "#5f656e";
    private static final String PAPER = "#ffffff";
    private static final String GRID = "#e7e4dc";
    private static final String BAND = "#efede6";
    private static final String MORE = "#a92c12";
    private static final String FEWER = "#4a6ea8";
    private static final String RUN = "#bf7800";

    /** What is above the chart: what it says, and of what. */
    private static final int HEAD = 60;

    /** What is below it: where the limits come from. */
    private static final int FOOT = 30;

    private static final int LEFT = 12;

    private final Signals signals;
    private final SignalsQuestion question;
    private final TrendWords words;
    private final TrendChart chart;
    private final Plot plot;
    private final StringBuilder svg = new StringBuilder();

    private TrendPicture(Signals signals, SignalsQuestion question, TrendWords words) {
        this.signals = signals;
        this.question = question;
        this.words = words;
        this.plot = TrendChart.PLOTS.getFirst();
        this.chart = TrendChart.of(signals, plot);
    }

    /** @param signals with at least one point */
    static String of(Signals signals, SignalsQuestion question, TrendWords words) {
        return new TrendPicture(signals, question, words).drawn();
    }

    private String drawn() {
        int height = HEAD + plot.height() + FOOT;
        add(("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\""
                        + " font-family=\"sans-serif\" font-size=\"12\" fill=\"%3$s\">")
                .formatted(plot.width(), height, INK));
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>".formatted(PAPER));
        add("<text x=\"%s\" y=\"24\" font-size=\"16\" font-weight=\"600\">%s</text>"
                .formatted(LEFT, text(words.finding(signals))));
        add("<text x=\"%s\" y=\"44\" fill=\"%s\">%s</text>"
                .formatted(LEFT, SOFT, text(words.about(signals, question))));
        add("<g transform=\"translate(0 %s)\">".formatted(HEAD));
        ground();
        lines();
        chart.points().forEach(this::point);
        names();
        add("</g>");
        if (signals.limits() != null) {
            add("<text x=\"%s\" y=\"%s\" fill=\"%s\">%s</text>"
                    .formatted(LEFT, height - 12, SOFT, text(words.origin(signals, question))));
        }
        return svg.append("</svg>\n").toString();
    }

    private void ground() {
        if (!chart.band().isEmpty()) {
            add("<polygon fill=\"%s\" points=\"%s\"/>".formatted(BAND, chart.band()));
        }
        for (TrendChart.Tick tick : chart.ticks()) {
            add("<line x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\" stroke=\"%s\"/>"
                    .formatted(plot.left(), plot.right(), tick.y(), tick.y(), tick.value() == 0 ? SOFT : GRID));
            words(plot.left() - 6, tick.y() + 4, "end", words.axis(signals, tick.value()));
        }
        for (TrendChart.Mark mark : chart.marks()) {
            words(mark.x(), plot.base() + 18, "start", words.mark(mark.first()));
        }
    }

    private void lines() {
        line(chart.centre(), LINE, "1", "");
        line(chart.upper(), SOFT, "1", " stroke-dasharray=\"5 4\"");
        line(chart.lower(), SOFT, "1", " stroke-dasharray=\"5 4\"");
        line(chart.line(), LINE, "1.5", "");
    }

    private void line(String points, String colour, String width, String dashes) {
        if (!points.isEmpty()) {
            add("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s points=\"%s\"/>"
                    .formatted(colour, width, dashes, points));
        }
    }

    private void point(TrendChart.Point point) {
        add("<g><title>%s</title>".formatted(text(words.point(signals, point.of()))));
        add("<g transform=\"translate(%s %s)\">".formatted(point.x(), point.y()));
        switch (point.shape()) {
            case MORE -> add("<path fill=\"%s\" d=\"M0-6 6 0 0 6-6 0z\"/>".formatted(MORE));
            case FEWER -> add("<path fill=\"%s\" d=\"M-4.5-4.5h9v9h-9z\"/>".formatted(FEWER));
            case RUN -> add("<circle r=\"4.2\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2.5\"/>".formatted(PAPER, RUN));
            case USUAL -> add("<circle r=\"2.4\" fill=\"%s\"/>".formatted(LINE));
        }
        add("</g></g>");
    }

    private void names() {
        TrendChart.Named last = chart.last();
        if (last == null
                || last.of().upper() == null
                || last.of().centre() == null
                || last.of().lower() == null) {
            return;
        }
        double x = plot.right() + 8;
        words(x, last.centre() + 4, "start", words.centre(signals, last.of().centre()));
        if (last.isWide()) {
            words(x, last.upper() + 4, "start", words.upper(signals, last.of().upper()));
            words(x, last.lower() + 4, "start", words.lower(signals, last.of().lower()));
        }
    }

    private void words(double x, double y, String anchor, String words) {
        add("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>"
                .formatted(x, y, anchor, SOFT, text(words)));
    }

    private void add(String element) {
        svg.append(element);
    }

    private static String text(String text) {
        return SvgText.of(text);
    }
}
