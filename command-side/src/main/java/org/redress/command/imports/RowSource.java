package org.redress.command.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.events.FileFailure;
import org.redress.events.RowRemark;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a file in any {@link Syntax}, as the values that stand in them. */
final class RowSource implements Closeable {
    /** Values of a JSON row are plain; what it holds beside them is not read. */
    private static final int JSON_DEPTH_MAX = 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(JSON_DEPTH_MAX)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Mapping mapping;
    private final BoundedRecords records;
    private final CsvReaderBuilder csv;
    private @Nullable Header header;

    private RowSource(Mapping mapping, BoundedRecords records) {
        this.mapping = mapping;
        this.records = records;
        this.csv = CsvReader.builder()
                .fieldSeparator(separator(mapping))
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(BoundedRecords.BYTES_MAX);
    }

    /** What stands in the next row, or why nothing does. */
    sealed interface Next {
        /** A row of values. */
        record Values(Cells cells) implements Next {}

        /** A row that is none. */
        record Malformed(Remark why) implements Next {}
    }

    /** @throws FileRejected when the file does not begin as the mapping says */
    static RowSource open(InputStream file, Mapping mapping, FileEncoding encoding) throws IOException, FileRejected {
        BoundedRecords records = mapping.syntax() == Syntax.CSV
                ? BoundedRecords.quoted(file, encoding, separator(mapping))
                : BoundedRecords.lines(file, encoding);
        RowSource source = new RowSource(mapping, records);
        if (mapping.syntax() != Syntax.JSON_LINES) {
            source.header =
                    Header.of(mapping.header() == null ? source.names(records.next()) : mapping.header(), mapping);
        }
        return source;
    }

    /** The next row, blank lines passed over; null after the last one. */
    @Nullable
    Next next() throws IOException {
        Line line = records.next();
        while (line instanceof Line.Text text && text.text().isBlank()) {
            line = records.next();
        }
        return switch (line) {
            case null -> null;
            case Line.Unreadable unreadable -> new Next.Malformed(unreadable.remark());
            case Line.Text text -> values(text);
        };
    }

    /** How far into the file the last row reached. */
    long bytesRead() {
        return records.bytesRead();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Next values(Line.Text line) {
        try {
            return new Next.Values(header == null ? json(line) : header.cells(line.number(), fields(line)));
        } catch (Header.MalformedRow e) {
            // A quote that was meant to close on its own line has swallowed the next ones.
            return new Next.Malformed(
                    records.spansLines() ? records.cutToFirstLine().remark() : e.at(line.number()));
        }
    }

    private List<String> fields(Line.Text line) throws Header.MalformedRow {
        return parsed(line.text()).orElseThrow(() -> new Header.MalformedRow(RowRemark.QUOTES_DO_NOT_MATCH));
    }

    private Optional<List<String>> parsed(String record) {
        if (mapping.syntax() == Syntax.TSV) {
            return Optional.of(Arrays.asList(record.split("\t", -1)));
        }
        try {
            return Optional.of(csv.ofSingleCsvRecord(record).getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    private List<String> names(@Nullable Line first) throws FileRejected {
        return switch (first) {
            case null -> throw new FileRejected(FileFailure.EMPTY);
            case Line.Unreadable line -> throw line.rejection();
            case Line.Text line -> names(line.text());
        };
    }

    private List<String> names(String first) throws FileRejected {
        if (first.indexOf('\0') >= 0) {
            throw new FileRejected(FileFailure.HEADER_WITH_NUL);
        }
        Optional<List<String>> names = first.isBlank() ? Optional.empty() : parsed(first);
        return names.orElseThrow(() -> new FileRejected(FileFailure.FIRST_LINE_BLANK));
    }

    /** An object's plain values by their names; what is null is blank. */
    private Cells json(Line.Text line) throws Header.MalformedRow {
        JsonNode row = object(line.text());
        Map<String, String> used = new HashMap<>();
        for (String column : mapping.used()) {
            JsonNode value = row.get(column);
            if (value != null && value.isContainer()) {
                throw new Header.MalformedRow(RowRemark.NOT_PLAIN, column);
            }
            if (value == null || value.isNull()) {
                if (!mapping.optional().contains(column) && value == null) {
                    throw new Header.MalformedRow(RowRemark.LACKS_COLUMN, column);
                }
            } else {
                used.put(column, value.asString().strip());
            }
        }
        List<String> all = new ArrayList<>();
        row.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(value ->
                        all.addAll(List.of(value.getKey(), value.getValue().toString())));
        return new Cells(line.number(), used, all);
    }

    private static JsonNode object(String line) throws Header.MalformedRow {
        try {
            JsonNode row = JSON.readTree(line);
            if (row.isObject()) {
                return row;
            }
        } catch (JacksonException e) {
            // Its message quotes the row.
        }
        throw new Header.MalformedRow(RowRemark.NO_JSON_OBJECT);
    }

    private static char separator(Mapping mapping) {
        return mapping.separator() == null ? ',' : mapping.separator().charAt(0);
    }
}
