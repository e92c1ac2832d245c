package org.redress.analytics.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event log as CSV while it is told, one event to a row, under the names of {@link CsvColumns#XES}, so that
 * {@link CsvLogReader} reads the same events back: all values as text, empty ones as none, and a case's attributes as
 * attributes of its events, named {@code case:…}. Cases without events and what the log says about itself have no place.
 *
 * <p>Characters that XML cannot hold become U+FFFD, as in XES. Values stand as they are, also where a spreadsheet would take
 * them for a formula: the file is for tools that read logs, and must not say that something else was done. Whoever tells
 * words of strangers marks them as texts before. Problems with the stream are {@link java.io.UncheckedIOException}s.
 */
public final class CsvLogWriter implements LogSink, Closeable {
    private final CsvWriter file;
    private final List<String> attributeNames;
    private @Nullable LoggedCase begun;

    /**
     * @param file is closed with this
     * @param attributeNames the columns beside the five; those of cases with {@code case:} before their name
     */
    public CsvLogWriter(OutputStream file, List<String> attributeNames) {
        this.file = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
        this.attributeNames = List.copyOf(attributeNames);
        List<String> header = new ArrayList<>(List.of(
                XesNames.OF_A_CASE + XesNames.NAME,
                XesNames.NAME,
                XesNames.TIME,
                XesNames.RESOURCE,
                XesNames.TRANSITION));
        attributeNames.forEach(name -> header.add(WritableText.of(name)));
        this.file.writeRecord(header);
    }

    @Override
    public void log(Map<String, AttributeValue> attributes) {
        // A CSV has no place for it.
    }

    @Override
    public void begin(LoggedCase told) {
        begun = told;
    }

    /** What its case says goes with it where that case was begun last. */
    @Override
    public void event(LoggedEvent event) {
        List<String> row = new ArrayList<>(5 + attributeNames.size());
        row.add(WritableText.of(event.caseId()));
        row.add(WritableText.of(event.activity()));
        row.add(TimeText.write(event.at()));
        row.add(cell(event.resource()));
        row.add(cell(event.transition()));
        for (String name : attributeNames) {
            AttributeValue value = value(event, name);
            row.add(
                    value instanceof AttributeValue.Moment moment
                            ? TimeText.write(moment.at())
                            : cell(value == null ? null : value.text()));
        }
        file.writeRecord(row);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private @Nullable AttributeValue value(LoggedEvent event, String name) {
        AttributeValue own = event.attributes().get(name);
        LoggedCase last = begun;
        if (own != null || last == null || !last.id().equals(event.caseId()) || !name.startsWith(XesNames.OF_A_CASE)) {
            return own;
        }
        return last.attributes().get(name.substring(XesNames.OF_A_CASE.length()));
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : WritableText.of(text);
    }
}
