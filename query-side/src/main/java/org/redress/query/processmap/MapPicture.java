package org.redress.query.processmap;

import org.redress.query.page.SvgText;
import org.redress.query.processmap.MapDrawing.Box;
import org.redress.query.processmap.MapDrawing.Disc;
import org.redress.query.processmap.MapDrawing.Line;

/** A map as an SVG that stands for itself: on paper white, with its colours in it and nothing to follow. */
final class MapPicture {
    private static final String INK = "#1a1d21";
    private static final String PAPER = "#ffffff";
    private static final String EDGE = "#85827a";
    private static final String BAR = "#0b6e82";

    private final MapWords words;
    private final WaitMeasure measure;
    private final StringBuilder svg = new StringBuilder();

    private MapPicture(MapWords words, WaitMeasure measure) {
        this.words = words;
        this.measure = measure;
    }

    static String of(MapDrawing drawing, MapWords words, WaitMeasure measure) {
        return new MapPicture(words, measure).drawn(drawing);
    }

    private String drawn(MapDrawing drawing) {
        svg.append(("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\""
                        + " font-family=\"sans-serif\" font-size=\"12\" fill=\"%3$s\">")
                .formatted(drawing.width(), drawing.height(), INK));
        svg.append("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>".formatted(PAPER));
        drawing.lines().forEach(this::line);
        disc(drawing.beginning());
        disc(drawing.ending());
        drawing.boxes().forEach(this::box);
        drawing.lines().forEach(this::label);
        return svg.append("</svg>\n").toString();
    }

    private void line(Line line) {
        String colour = colour(line.path());
        svg.append(
                "<g><title>%s</title><polyline fill=\"none\" stroke-linejoin=\"round\" stroke=\"%s\" stroke-width=\"%s\" points=\"%s\"/>"
                        .formatted(
                                SvgText.of(words.pathInFull(line.path(), measure)),
                                colour,
                                line.width(),
                                line.points()));
        svg.append("<path fill=\"%s\" transform=\"translate(%s %s) rotate(%s)\" d=\"%s\"/></g>"
                .formatted(colour, line.tip().x(), line.tip().y(), line.turn(), line.arrow()));
    }

    private void disc(Disc disc) {
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>".formatted(disc.x(), disc.y(), disc.radius()));
    }

    private void box(Box box) {
        svg.append("<g><title>%s</title>".formatted(SvgText.of(words.boxInFull(box))));
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\" fill=\"%s\" stroke=\"%s\"/>"
                .formatted(box.x(), box.y(), box.width(), box.height(), PAPER, EDGE));
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"5\" fill=\"%s\"/>"
                .formatted(box.x(), box.y() + box.height() - 5, box.bar(), BAR));
        for (int line = 0; line < box.words().size(); line++) {
            words(box.x() + 10, box.y() + 19 + 15 * line, "start", box.words().get(line));
        }
        words(
                box.x() + box.width() - 10,
                box.y() + 53,
                "end",
                String.valueOf(box.node().events()));
        svg.append("</g>");
    }

    private void label(Line line) {
        String count = String.valueOf(line.path().count());
        String wait = words.wait(line.path(), measure);
        double x = line.label().x();
        double y = line.label().y();
        if (line.label().apart()) {
            words(x, y - 8, "middle", count);
            words(x, y + 18, "middle", wait);
        } else {
            String label = words.label(line.path(), measure);
            double plate = words.plate(label);
            svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"16\" fill=\"%s\"/>"
                    .formatted(x - plate / 2, y - 8, plate, PAPER));
            words(x, y + 4, "middle", label);
        }
    }

    private void words(double x, double y, String anchor, String words) {
        svg.append(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" paint-order=\"stroke\" stroke=\"%s\" stroke-width=\"4\">%s</text>"
                        .formatted(x, y, anchor, PAPER, SvgText.of(words)));
    }

    private String colour(MapPath path) {
        return switch (WaitClass.of(measure.of(path))) {
            case FAST -> "#7c8087";
            case MID -> "#bf7800";
            case SLOW -> "#a92c12";
        };
    }
}
