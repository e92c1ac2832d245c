package org.redress.command.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of complaints about one bank as the CFPB publishes them, read row by row.
 *
 * <p>A row proves up to three facts: that a complaint was made, that it was sent to the company, and how the company
 * answered. For the answer the file has no day.
 */
final class CfpbFile implements Closeable {
    /** The name of the collection in every fact and its metadata. */
    static final String SOURCE = "CFPB";

    private final BoundedLines lines;
    private final CfpbHeader header;
    private final String tenant;
    private final LocalDate today;

    private CfpbFile(BoundedLines lines, CfpbHeader header, String tenant, LocalDate today) {
        this.lines = lines;
        this.header = header;
        this.tenant = tenant;
        this.today = today;
    }

    /**
     * @param today no day in the file may be later
     * @throws FileRejected when the header is not that of this layout
     */
    static CfpbFile open(InputStream in, String tenant, LocalDate today) throws IOException, FileRejected {
        BoundedLines lines = new BoundedLines(in);
        return new CfpbFile(lines, CfpbHeader.of(lines.next()), tenant, today);
    }

    /** The next rows, fewer than asked for only where the file ends. */
    RowBatch next(int rowsMax) throws IOException {
        List<ReadRow> rows = new ArrayList<>(rowsMax);
        ReadRow row = next();
        while (row != null) {
            rows.add(row);
            row = rows.size() < rowsMax ? next() : null;
        }
        return new RowBatch(rows, lines.bytesRead());
    }

    /** Passes over what was read in an earlier run. */
    void skipTo(long lastLine) throws IOException {
        while (lines.number() < lastLine && lines.next() != null) {
            // Read, and forgotten.
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The next row, blank lines passed over; null after the last one. */
    @Nullable
    ReadRow next() throws IOException {
        Line line = lines.next();
        while (line instanceof Line.Text text && text.text().isBlank()) {
            line = lines.next();
        }
        return switch (line) {
            case null -> null;
            case Line.Unreadable unreadable ->
                new ReadRow.Rejected(new Remark(unreadable.number(), null, unreadable.reason()));
            case Line.Text text -> read(text);
        };
    }

    private ReadRow read(Line.Text line) {
        try {
            Map<CfpbColumn, String> values = header.values(line.text());
            CfpbRow row = CfpbRow.of(values, today);
            SourceIdentity identity = new SourceIdentity(tenant, SOURCE, row.complaint());
            return new ReadRow.Usable(
                    line.number(), identity, CfpbFacts.of(row, identity), row.warnings(line.number()));
        } catch (CfpbHeader.MalformedRow e) {
            return new ReadRow.Rejected(new Remark(line.number(), null, String.valueOf(e.getMessage())));
        } catch (CfpbRow.BadValue e) {
            return new ReadRow.Rejected(e.at(line.number()));
        }
    }
}
