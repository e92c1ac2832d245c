package org.redress.query.comparison;

import org.redress.query.comparison.IntervalPlot.Row;
import org.redress.query.page.SvgText;

/** Differences as an SVG that stands for itself: on paper white, with its colours in it and nothing to follow. */
final class IntervalPicture {
    private static final String INK = "#1a1d21";
    private static final String PAPER = "#ffffff";
    private static final String SOFT = "#7c8087";
    private static final String GRID = "#e7e4dc";
    private static final String CLEAR = "#0b6e82";
    private static final double HEAD = 28;

    private final CompareWords words;
    private final StringBuilder svg = new StringBuilder();

    private IntervalPicture(CompareWords words) {
        this.words = words;
    }

    static String of(IntervalPlot plot, CompareWords words) {
        return new IntervalPicture(words).drawn(plot);
    }

    private String drawn(IntervalPlot plot) {
        double height = plot.height() + HEAD;
        svg.append(("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\""
                        + " font-family=\"sans-serif\" font-size=\"12\" fill=\"%3$s\">")
                .formatted(plot.plot().width(), height, INK));
        svg.append("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>".formatted(PAPER));
        text(plot.plot().left(), 18, "start", words.title());
        svg.append("<g transform=\"translate(0 %s)\">".formatted(HEAD));
        plot.ticks().forEach(tick -> {
            svg.append("<line x1=\"%1$s\" x2=\"%1$s\" y1=\"0\" y2=\"%2$s\" stroke=\"%3$s\"/>"
                    .formatted(tick.x(), plot.base(), tick.x() == plot.zero() ? SOFT : GRID));
            String anchor = tick.x() <= plot.plot().left()
                    ? "start"
                    : tick.x() >= plot.plot().right() ? "end" : "middle";
            text(tick.x(), plot.base() + 18, anchor, words.tick(plot.isOfShares(), tick.value()));
        });
        plot.rows().forEach(row -> row(row, plot));
        return svg.append("</g></svg>\n").toString();
    }

    private void row(Row row, IntervalPlot plot) {
        boolean isClear = row.of().of().isClear();
        String colour = isClear ? CLEAR : SOFT;
        text(plot.plot().left(), row.top() + 14, "start", row.of().what());
        text(plot.plot().right(), row.top() + 14, "end", words.values(row.of()));
        svg.append(
                "<g><title>%s</title><line x1=\"%s\" x2=\"%s\" y1=\"%4$s\" y2=\"%4$s\" stroke=\"%5$s\" stroke-width=\"2\"/>"
                        .formatted(SvgText.of(words.inFull(row.of())), row.low(), row.high(), row.y(), colour));
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/></g>"
                .formatted(row.x(), row.y(), isClear ? colour : PAPER, colour));
    }

    private void text(double x, double y, String anchor, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, SvgText.of(text)));
    }
}
