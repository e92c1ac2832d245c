package org.redress.analytics.formats;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.AttributeValue.Text;
import org.redress.analytics.formats.UnreadableLog.Reason;

/** One way through a CSV, row by row. */
final class CsvReading {
    /** A row may have ten texts of the greatest length, of one byte each. */
    private static final int TEXTS_OF_A_ROW = 10;

    /** What decoder and parser read ahead, twice over. */
    private static final int BYTES_AHEAD = 1 << 17;

    private static final String SEPARATORS = ",;\t";
    private static final char MARK = '\uFEFF';
    private static final Pattern END_OF_LINE = Pattern.compile("\r\n|\n|\r");

    private final LogLimits limits;
    private final long rowBytesMax;
    private final Tally tally;
    private final LogSink sink;
    private @Nullable CsvRecord before;

    CsvReading(LogLimits limits, LogSink sink) {
        this.limits = limits;
        this.rowBytesMax = (long) TEXTS_OF_A_ROW * limits.textLengthMax() + BYTES_AHEAD;
        this.tally = new Tally(limits);
        this.sink = sink;
    }

    void read(UnpackedStream bytes, @Nullable CsvColumns columns) throws IOException {
        bytes.beginStretch(rowBytesMax);
        PushbackReader text = text(bytes, limits.textLengthMax() + 1);
        Iterator<CsvRecord> rows = rows(text, separator(text));
        if (!rows.hasNext()) {
            throw new UnreadableLog(Reason.NO_EVENTS, 0, "");
        }
        before = rows.next();
        CsvHeader header = new CsvHeader(before.getFields(), columns, limits);
        bytes.beginStretch(rowBytesMax);
        while (rows.hasNext()) {
            CsvRecord row = rows.next();
            event(row.getFields(), header, row.getStartingLineNumber());
            before = row;
            bytes.beginStretch(rowBytesMax);
        }
        tally.end();
    }

    /** Where the row begins that is being read: after the last one that was. */
    long line() {
        return before == null ? 1 : before.getStartingLineNumber() + lines(before);
    }

    private static long lines(CsvRecord row) {
        return 1
                + row.getFields().stream()
                        .mapToLong(field -> END_OF_LINE.matcher(field).results().count())
                        .sum();
    }

    private static PushbackReader text(UnpackedStream bytes, int pushedBackMax) throws IOException {
        PushbackReader text = new PushbackReader(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                pushedBackMax);
        int first = text.read();
        if (first >= 0 && first != MARK) {
            text.unread(first);
        }
        return text;
    }

    private static Iterator<CsvRecord> rows(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                // Counted here, where the line is known.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
    }

    /** The one that stands most often between the names of the header. */
    private char separator(PushbackReader text) throws IOException {
        StringBuilder header = new StringBuilder();
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int next = text.read();
        while (next >= 0 && (quoted || header.isEmpty() || !isEndOfLine(next))) {
            header.append((char) next);
            if (header.length() > limits.textLengthMax()) {
                throw new UnreadableLog(Reason.TOO_LONG, 1, "");
            }
            quoted ^= next == '"';
            int separator = SEPARATORS.indexOf(next);
            if (separator >= 0 && !quoted) {
                counts[separator]++;
            }
            next = text.read();
        }
        if (next >= 0) {
            header.append((char) next);
        }
        text.unread(header.toString().toCharArray());
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private static boolean isEndOfLine(int character) {
        return character == '\n' || character == '\r';
    }

    private void event(List<String> row, CsvHeader header, long line) {
        if (row.size() != header.size()) {
            throw new UnreadableLog(Reason.ROW_UNREADABLE, line, row.size() + "/" + header.size());
        }
        for (int column = 0; column < row.size(); column++) {
            refuseUnreadable(row.get(column), header.name(column), line);
        }
        tally.newEvent(line);
        String caseId = header.caseId(row);
        if (caseId.isBlank()) {
            throw new UnreadableLog(Reason.EVENT_WITHOUT_CASE, line, "");
        }
        tally.caseOfEvent(caseId, line);
        String activity = header.activity(row);
        if (activity.isBlank()) {
            throw new UnreadableLog(Reason.EVENT_WITHOUT_ACTIVITY, line, "");
        }
        if (header.time(row).isBlank()) {
            throw new UnreadableLog(Reason.EVENT_WITHOUT_TIME, line, activity);
        }
        sink.event(new LoggedEvent(
                caseId,
                tally.activity(activity, line),
                header.transition(row),
                XesValues.time(header.time(row), line),
                header.resource(row),
                attributes(row, header, line)));
    }

    private Map<String, AttributeValue> attributes(List<String> row, CsvHeader header, long line) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (int column = 0; column < row.size(); column++) {
            if (header.isAttribute(column) && !row.get(column).isEmpty()) {
                attributes.put(tally.attributeName(header.name(column), line), new Text(row.get(column)));
            }
        }
        AttributeValue id = attributes.get(XesNames.IDENTITY);
        if (id != null) {
            tally.newEventId(id.text(), line);
        }
        return attributes;
    }

    private void refuseUnreadable(String value, String column, long line) {
        tally.length(value, column, line);
        if (value.indexOf('\0') >= 0) {
            throw new UnreadableLog(Reason.ROW_UNREADABLE, line, column);
        }
    }
}
