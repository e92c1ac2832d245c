package org.redress.query.processmap;

import java.time.Instant;
import org.redress.query.logpage.LogWords;
import org.redress.query.page.SvgText;

/** A dotted chart as an SVG that stands for itself: on paper white, with its colours and what they mean in it. */
final class DotsPicture {
    private static final String INK = "#1a1d21";
    private static final String PAPER = "#ffffff";
    private static final String GRID = "#e7e4dc";
    private static final double AXIS = 28;
    private static final double KEY_ROW = 18;

    private final StringBuilder svg = new StringBuilder();

    private DotsPicture() {}

    /**
     * @param kinds what each shape means, by the activity
     * @param from when the chart begins, and {@code to} ends
     */
    static String of(
            DotsDrawing drawing, Iterable<DotKind.Of> kinds, LogWords words, String rest, Instant from, Instant to) {
        return new DotsPicture().drawn(drawing, kinds, words, rest, from, to);
    }

    private String drawn(
            DotsDrawing drawing, Iterable<DotKind.Of> kinds, LogWords words, String rest, Instant from, Instant to) {
        double top = drawing.bottom() + AXIS;
        double height = top + KEY_ROW * (DotKind.values().length + 1);
        svg.append(("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\""
                        + " font-family=\"sans-serif\" font-size=\"12\" fill=\"%3$s\">")
                .formatted(drawing.plot().width(), height, INK));
        svg.append("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>".formatted(PAPER));
        for (DotsDrawing.Tick tick : drawing.ticks()) {
            svg.append("<line x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$s\" y2=\"%3$s\" stroke=\"%4$s\"/>"
                    .formatted(tick.x(), drawing.plot().top(), drawing.bottom(), GRID));
            boolean isFirst = tick.at().equals(from);
            String anchor = isFirst ? "start" : tick.at().equals(to) ? "end" : "middle";
            text(tick.x(), drawing.bottom() + 18, anchor, words.tick(tick.at(), from, to));
        }
        for (DotsDrawing.Row row : drawing.rows()) {
            for (DotsDrawing.Dots dots : row.dots()) {
                dots.places().forEach(dot -> dot(dots.kind(), dot.x(), row.y(), dot.size()));
            }
        }
        double y = top + KEY_ROW;
        for (DotKind.Of kind : kinds) {
            key(kind.kind(), y, words.activity(kind.activity()), drawing);
            y += KEY_ROW;
        }
        key(DotKind.REST, y, rest, drawing);
        return svg.append("</svg>\n").toString();
    }

    private void key(DotKind kind, double y, String means, DotsDrawing drawing) {
        dot(kind, drawing.plot().left() + 6, y, 1);
        text(drawing.plot().left() + 18, y + 4, "start", means);
    }

    private void dot(DotKind kind, double x, double y, double size) {
        svg.append("<path d=\"%s\" fill=\"%s\" transform=\"translate(%s %s) scale(%s)\"/>"
                .formatted(kind.outline(), kind.onPaper(), x, y, size));
    }

    private void text(double x, double y, String anchor, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, SvgText.of(text)));
    }
}
