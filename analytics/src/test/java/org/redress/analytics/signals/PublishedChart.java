package org.redress.analytics.signals;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the published control charts and their data where they lie; a test skips itself where they do not. */
final class PublishedChart {
    private static final Path DATA = Path.of(System.getProperty("redress.shared", "../../shared"), "data");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COMMA = Pattern.compile(",");

    private PublishedChart() {}

    static JsonNode reference(String name) throws IOException {
        for (String line : Files.readAllLines(needed("spc/control_chart_reference.jsonl"))) {
            JsonNode chart = JsonMapper.shared().readTree(line);
            if (chart.get("name").asString().equals(name)) {
                return chart;
            }
        }
        throw new AssertionError("no chart " + name);
    }

    static JsonNode expected(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(needed("expected/" + file)));
    }

    /** Rows of a file of columns set apart by blanks, without its head. */
    static List<String[]> rows(String file) throws IOException {
        return rows("spc/" + file, BLANKS::split);
    }

    /** Rows of a file of columns set apart by commas, without its head. */
    static List<String[]> csv(String file) throws IOException {
        return rows(file, COMMA::split);
    }

    static Predicate<String[]> trial() {
        return row -> row[row.length - 1].equals("TRUE");
    }

    private static List<String[]> rows(String file, java.util.function.Function<String, String[]> split)
            throws IOException {
        try (Stream<String> lines = Files.lines(needed(file))) {
            return lines.skip(1)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(split)
                    .toList();
        }
    }

    private static Path needed(String file) {
        Path path = DATA.resolve(file);
        assumeTrue(Files.exists(path), "skipped: the published charts are not at " + path);
        return path;
    }
}
