package org.redress.command.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.NewComplaints;
import org.redress.eventlog.StoredEvent;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.RowRemark;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides rows, a few at a time. Their facts go into the log first, the remarks and the tally follow together; what ends
 * the process in between is made good by deciding the same rows again, which the log knows by then.
 */
final class ImportBatches {
    private final TransactionTemplate transaction;
    private final NewComplaints complaints;
    private final EventHistory history;
    private final JdbcImports imports;
    private final JdbcRemarks remarks;
    private final JdbcReasons reasons;
    private final FactMetadata metadata;
    private final PersonalVault vault;

    ImportBatches(
            TransactionTemplate transaction,
            NewComplaints complaints,
            EventHistory history,
            JdbcImports imports,
            JdbcRemarks remarks,
            JdbcReasons reasons,
            FactMetadata metadata,
            PersonalVault vault) {
        this.transaction = transaction;
        this.complaints = complaints;
        this.history = history;
        this.imports = imports;
        this.remarks = remarks;
        this.reasons = reasons;
        this.metadata = metadata;
        this.vault = vault;
    }

    /**
     * Takes rows into the log.
     *
     * @param from the tally before them
     * @param batch at least one row
     * @param worked the time spent on the import until now
     * @return the tally after them; empty when the import was paused or cancelled before, or moved on by somebody else
     */
    Optional<Tally> decide(Import running, Tally from, RowBatch batch, Supplier<Duration> worked) {
        if (!imports.runs(running.id(), from)) {
            return Optional.empty();
        }
        // Outside a transaction, which would keep the log from writing where one transaction writes at a time.
        Decided decided = append(running, batch.rows());
        Tally to = new Tally(
                batch.rows().getLast().line(),
                batch.bytesRead(),
                from.imported() + decided.imported(),
                from.alreadyPresent() + decided.alreadyPresent(),
                from.rejected() + decided.rejections().size(),
                from.warnings() + decided.warnings().size(),
                worked.get(),
                Days.of(from.days(), decided.days()));
        return Optional.ofNullable(transaction.execute(status -> note(running, from, to, decided) ? to : null));
    }

    private boolean note(Import running, Tally from, Tally to, Decided decided) {
        if (!imports.advance(running.id(), from, to)) {
            return false;
        }
        remarks.add(running.id(), RemarkKind.REJECTION, decided.rejections(), from.rejected());
        remarks.add(running.id(), RemarkKind.WARNING, decided.warnings(), from.warnings());
        reasons.count(running.id(), RemarkKind.REJECTION, decided.rejections());
        reasons.count(running.id(), RemarkKind.WARNING, decided.warnings());
        return true;
    }

    private Decided append(Import running, List<ReadRow> rows) {
        Set<String> added = new HashSet<>(complaints.append(usable(rows).stream()
                .map(row -> metadata.complaint(running, row))
                .toList()));
        List<ReadRow.Usable> repeated = new ArrayList<>();
        for (ReadRow.Usable row : usable(rows)) {
            // Of two rows with one id the log has taken the first: it is added once, and present thereafter.
            if (!added.remove(row.complaintId())) {
                repeated.add(row);
            }
        }
        Map<String, List<StoredEvent>> known = history.ofEach(
                repeated.stream().map(ReadRow.Usable::complaintId).collect(Collectors.toSet()));
        repeated.removeIf(row -> isOurs(running, row, known));
        Map<Long, Remark> repetitions = remarksOn(running, repeated, known);
        List<Remark> rejections = new ArrayList<>();
        List<Remark> warnings = new ArrayList<>();
        for (ReadRow row : rows) {
            switch (row) {
                case ReadRow.Rejected rejected -> rejections.add(rejected.why());
                case ReadRow.Usable usable -> {
                    warnings.addAll(usable.warnings());
                    Optional.ofNullable(repetitions.get(usable.line())).ifPresent(warnings::add);
                }
            }
        }
        return new Decided(
                rows.size() - rejections.size() - repeated.size(),
                repeated.size(),
                rejections,
                warnings,
                Days.of(usable(rows), running.readAs().mapping().zone()));
    }

    /** Whether this import brought this very row before, and ended before it could say so. */
    private static boolean isOurs(Import running, ReadRow.Usable row, Map<String, List<StoredEvent>> known) {
        return known.getOrDefault(row.complaintId(), List.of()).stream()
                .limit(1)
                .anyMatch(first -> running.id().equals(first.metadata(EventMetadata.IMPORT_ID))
                        && Long.toString(row.line()).equals(first.metadata(EventMetadata.LINE)));
    }

    /** What is odd about rows whose complaints are known, by line; nothing where another import brought the very same. */
    private Map<Long, Remark> remarksOn(
            Import running, List<ReadRow.Usable> repeated, Map<String, List<StoredEvent>> known) {
        Map<Long, Remark> remarks = new HashMap<>();
        for (ReadRow.Usable row : repeated) {
            remarkOn(running, row, known.getOrDefault(row.complaintId(), List.of()))
                    .ifPresent(remark -> remarks.put(row.line(), remark));
        }
        return remarks;
    }

    private Optional<Remark> remarkOn(Import running, ReadRow.Usable row, List<StoredEvent> known) {
        Optional<String> earlierLine = known.stream()
                .findFirst()
                .filter(first -> running.id().equals(first.metadata(EventMetadata.IMPORT_ID)))
                .map(first -> first.metadata(EventMetadata.LINE));
        if (earlierLine.isPresent()) {
            return earlierLine.map(line -> Remark.of(row.line(), null, RowRemark.REPEATS_A_LINE, line));
        }
        return SourceFact.among(known, vault::open).equals(row.facts())
                ? Optional.empty()
                : Optional.of(Remark.of(row.line(), null, RowRemark.DIFFERS_FROM_EARLIER));
    }

    private static List<ReadRow.Usable> usable(List<ReadRow> rows) {
        return rows.stream()
                .filter(ReadRow.Usable.class::isInstance)
                .map(ReadRow.Usable.class::cast)
                .toList();
    }

    /** What became of the rows of one batch. */
    private record Decided(
            long imported,
            long alreadyPresent,
            List<Remark> rejections,
            List<Remark> warnings,
            @Nullable Days days) {}
}
