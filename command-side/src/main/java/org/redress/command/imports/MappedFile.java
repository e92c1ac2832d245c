package org.redress.command.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.FileFailure;
import org.redress.events.PersonId;

/** A file of complaints, read row by row as a {@link Mapping} says. */
final class MappedFile implements Closeable {
    /** The most that a batch holds of the file in memory, give or take a record. */
    static final int BATCH_BYTES_MAX = 2 << 20;

    private static final int MAGIC_BYTES = 4;

    /** How zip (and spreadsheets, which are zip), gzip, bzip2, xz, 7z, rar and zstd begin. */
    private static final List<String> PACKED =
            List.of("504b0304", "1f8b", "425a68", "fd377a58", "377abcaf", "52617221", "28b52ffd");

    private static final List<String> UTF_16 = List.of("fffe", "feff");

    private final Mapping mapping;
    private final FileEncoding encoding;
    private final RowSource source;
    private final TimeForms times;
    private final Reading reading;
    private final EqualRows equalRows = new EqualRows();

    private MappedFile(Mapping mapping, FileEncoding encoding, RowSource source, Reading reading) {
        this.mapping = mapping;
        this.encoding = encoding;
        this.source = source;
        this.times = TimeForms.of(mapping.times(), mapping.zone());
        this.reading = reading;
    }

    /** A file that can be read more than once: first for its encoding, where nobody tells it, then for its rows. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * Where and when a file is read.
     *
     * @param now nothing in the file may have happened later
     * @param people gives an id for what the source tells its customers apart by, the same for the same
     */
    record Reading(String tenant, Instant now, People people) {}

    /** Ids for people of whom the source tells that they are the same. */
    @FunctionalInterface
    interface People {
        PersonId idOf(String source, String customer);
    }

    /** @throws FileRejected when the file does not begin as the mapping says, or is not read here at all */
    static MappedFile open(Opener file, Mapping mapping, Reading reading) throws IOException, FileRejected {
        FileEncoding encoding = mapping.encoding();
        if (encoding == null) {
            try (InputStream all = file.open()) {
                encoding = EncodingFinder.of(all);
            }
        }
        InputStream rows = new BufferedInputStream(file.open());
        try {
            requireText(rows);
            return new MappedFile(mapping, encoding, RowSource.open(rows, mapping, encoding), reading);
        } catch (IOException | FileRejected | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    FileEncoding encoding() {
        return encoding;
    }

    /** The next rows; none where the file has ended. */
    RowBatch next(int rowsMax) throws IOException, FileRejected {
        List<ReadRow> rows = new ArrayList<>(rowsMax);
        long begin = source.bytesRead();
        while (rows.size() < rowsMax && source.bytesRead() - begin < BATCH_BYTES_MAX) {
            ReadRow row = next();
            if (row == null) {
                break;
            }
            rows.add(row);
        }
        return new RowBatch(rows, source.bytesRead());
    }

    /** Passes over what was read in an earlier run. */
    void skipTo(long lastLine) throws IOException, FileRejected {
        if (lastLine == 0) {
            return;
        }
        ReadRow row = next();
        while (row != null && row.line() < lastLine) {
            row = next();
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private @Nullable ReadRow next() throws IOException, FileRejected {
        RowSource.Next next = source.next();
        return switch (next) {
            case null -> null;
            case RowSource.Next.Malformed malformed -> new ReadRow.Rejected(malformed.why());
            case RowSource.Next.Values values -> read(values.cells());
        };
    }

    private ReadRow read(Cells cells) throws FileRejected {
        try {
            // Also for a row that is rejected: the names of those behind it depend on it.
            String name = mapping.column(MappedFact.ID) == null ? equalRows.nameOf(cells.all()) : null;
            MappedRow row = new MappedRow(mapping, times, cells, reading.now());
            String id = row.id();
            SourceIdentity identity =
                    new SourceIdentity(reading.tenant(), mapping.source(), id == null ? String.valueOf(name) : id);
            List<SourceFact> facts = RowFacts.of(mapping, row, identity, customer(row, identity));
            return new ReadRow.Usable(cells.line(), identity, facts, row.warnings());
        } catch (MappedRow.BadValue e) {
            return new ReadRow.Rejected(e.at(cells.line()));
        } catch (EqualRows.TooMany e) {
            throw new FileRejected(FileFailure.TOO_MANY_WITHOUT_NUMBER, EqualRows.ROWS_MAX);
        }
    }

    private PersonId customer(MappedRow row, SourceIdentity identity) throws MappedRow.BadValue {
        String customer = row.text(MappedFact.CUSTOMER);
        return customer == null ? identity.customer() : reading.people().idOf(mapping.source(), customer);
    }

    /** What is packed is never unpacked: nobody could tell how large it gets. */
    private static void requireText(InputStream file) throws IOException, FileRejected {
        file.mark(MAGIC_BYTES);
        String first = HexFormat.of().formatHex(file.readNBytes(MAGIC_BYTES));
        file.reset();
        if (PACKED.stream().anyMatch(first::startsWith)) {
            throw new FileRejected(FileFailure.PACKED);
        }
        if (UTF_16.stream().anyMatch(first::startsWith)) {
            throw new FileRejected(FileFailure.UTF_16);
        }
    }
}
