package org.redress.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as people read them, and as the README quotes them: Markdown with columns that line up. */
public final class Table {
    private static final List<String> HEAD = List.of("part", "what", "callers", "median", "p50 ms", "p99 ms", "ratio");

    private Table() {}

    public static String of(List<Figure> figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        figures.forEach(figure -> rows.add(row(figure)));
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        rows.add(1, rule(widths));
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static List<String> row(Figure figure) {
        return List.of(
                figure.part(),
                figure.what(),
                figure.callers() == 0 ? "" : Integer.toString(figure.callers()),
                number(figure.value()) + (figure.unit().startsWith("/") ? figure.unit() : " " + figure.unit()),
                millis(
                        figure.p50Millis() == null ? figure.meanMillis() : figure.p50Millis(),
                        figure.p50Millis() == null),
                millis(figure.p99Millis(), false),
                figure.ratios().stream()
                        .map(ratio -> String.format(Locale.ROOT, "÷ %s %.2f", ratio.to(), ratio.value()))
                        .collect(Collectors.joining(", ")));
    }

    private static String number(double value) {
        return value < 100 ? String.format(Locale.ROOT, "%.2f", value) : String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String millis(@Nullable Double value, boolean isMean) {
        return value == null ? "" : String.format(Locale.ROOT, isMean ? "mean %.2f" : "%.2f", value);
    }

    private static List<String> rule(int[] widths) {
        List<String> dashes = new ArrayList<>();
        for (int width : widths) {
            dashes.add("-".repeat(width));
        }
        return dashes;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            line.append(' ')
                    .append(row.get(column))
                    .append(" ".repeat(widths[column] - row.get(column).length()))
                    .append(" |");
        }
        return line.toString();
    }
}
