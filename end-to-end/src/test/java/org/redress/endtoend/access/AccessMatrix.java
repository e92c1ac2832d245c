package org.redress.endtoend.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** A table of the document: what the rows say of each column, in the words of the cells. */
record AccessMatrix(String corner, SequencedMap<String, Map<String, String>> rows) {
    private static final Path DOCUMENT = Path.of("../docs/access.md");

    /** The table of the document whose first column is headed so. */
    static AccessMatrix expected(String corner) {
        SequencedMap<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> columns = List.of();
        for (String line : document()) {
            List<String> cells = cells(line);
            if (cells.isEmpty()) {
                columns = List.of();
            } else if (cells.getFirst().equals(corner)) {
                columns = cells.subList(1, cells.size());
            } else if (!columns.isEmpty() && !cells.getFirst().startsWith("---")) {
                if (rows.put(unquoted(cells.getFirst()), row(columns, cells.subList(1, cells.size()))) != null) {
                    throw new IllegalStateException("twice in the table: " + line);
                }
            }
        }
        return new AccessMatrix(corner, rows);
    }

    /** What is wrong, by row and column; empty where the document says the same. */
    List<String> differencesFromDocument() {
        AccessMatrix expected = expected(corner);
        List<String> differences = new ArrayList<>();
        rows.forEach((name, row) -> {
            Map<String, String> wanted = expected.rows.get(name);
            if (wanted == null) {
                differences.add(name + " has no row");
            } else if (!wanted.equals(row)) {
                row.forEach((column, cell) -> {
                    if (!cell.equals(wanted.get(column))) {
                        differences.add(name + ", " + column + ": found " + cell + ", expected " + wanted.get(column));
                    }
                });
                wanted.keySet().stream()
                        .filter(column -> !row.containsKey(column))
                        .forEach(column -> differences.add(name + ", " + column + ": not asked"));
            }
        });
        expected.rows.keySet().stream()
                .filter(name -> !rows.containsKey(name))
                .forEach(name -> differences.add(name + " is not there any more"));
        return differences;
    }

    /** The tables as the document has them, for whoever takes them over. */
    static void write(Path file, AccessMatrix... tables) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(
                    file,
                    Stream.of(tables).flatMap(table -> table.lines().stream()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        List<String> columns = List.copyOf(rows.firstEntry().getValue().keySet());
        List<String> lines = new ArrayList<>();
        lines.add("| " + corner + " | " + String.join(" | ", columns) + " |");
        lines.add("| --- |" + " :-: |".repeat(columns.size()));
        rows.forEach((name, row) -> lines.add("| `" + name + "` | "
                + String.join(" | ", columns.stream().map(row::get).toList()) + " |"));
        lines.add("");
        return lines;
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            row.put(columns.get(index), cells.get(index));
        }
        return row;
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Stream.of(line.substring(1).split("\\|")).map(String::strip).toList()
                : List.of();
    }

    private static String unquoted(String cell) {
        return cell.replace("`", "");
    }

    private static List<String> document() {
        try {
            return Files.exists(DOCUMENT) ? Files.readAllLines(DOCUMENT) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
