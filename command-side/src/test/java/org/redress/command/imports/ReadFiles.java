package org.redress.command.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.eventlog.Occurred;
import org.redress.events.PersonId;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceEvent;

/** What the engine reads in a file, without a log to keep it. */
record ReadFiles(FileEncoding encoding, List<ReadRow> rows) {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    static ReadFiles of(String file, Mapping mapping) throws IOException, FileRejected {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return of(() -> new ByteArrayInputStream(bytes), mapping);
    }

    static ReadFiles of(MappedFile.Opener file, Mapping mapping) throws IOException, FileRejected {
        List<ReadRow> rows = new ArrayList<>();
        try (MappedFile open = open(file, mapping)) {
            for (RowBatch batch = open.next(200); !batch.rows().isEmpty(); batch = open.next(200)) {
                rows.addAll(batch.rows());
            }
            return new ReadFiles(open.encoding(), rows);
        }
    }

    static MappedFile open(MappedFile.Opener file, Mapping mapping) throws IOException, FileRejected {
        return MappedFile.open(
                file,
                mapping,
                new MappedFile.Reading(
                        "default",
                        NOW,
                        (source, customer) -> new PersonId((source + "-" + customer).toLowerCase(Locale.ROOT))));
    }

    List<ReadRow.Usable> usable() {
        return only(ReadRow.Usable.class).toList();
    }

    List<Remark> rejections() {
        return only(ReadRow.Rejected.class).map(ReadRow.Rejected::why).toList();
    }

    List<Remark> warnings() {
        return usable().stream().flatMap(row -> row.warnings().stream()).toList();
    }

    Stream<SourceComplaintRecorded> complaints() {
        return usable().stream().map(ReadFiles::complaint);
    }

    static SourceComplaintRecorded complaint(ReadRow.Usable row) {
        return (SourceComplaintRecorded) row.facts().getFirst().event();
    }

    /** What a row says with a kind of event; null where it says nothing. */
    static <E extends SourceEvent, T> T of(ReadRow.Usable row, Class<E> kind, Function<E, T> what) {
        return fact(row, kind).map(fact -> what.apply(kind.cast(fact.event()))).orElse(null);
    }

    /** The moment of a kind of event; null where the row has none. */
    static Instant at(ReadRow.Usable row, Class<? extends SourceEvent> kind) {
        return fact(row, kind)
                .map(SourceFact::occurred)
                .filter(Occurred.At.class::isInstance)
                .map(occurred -> ((Occurred.At) occurred).instant())
                .orElse(null);
    }

    private static java.util.Optional<SourceFact> fact(ReadRow.Usable row, Class<? extends SourceEvent> kind) {
        return row.facts().stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .findFirst();
    }

    private <R extends ReadRow> Stream<R> only(Class<R> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }
}
