package org.redress.query.upkeep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.eventlog.EventHistory;

/** Finds rows that belong to nobody: of complaints that the log does not know, and lines that no history makes. */
final class Orphans {
    private final AppliedRows applied;
    private final DeadLetters deadLetters;
    private final EventHistory log;

    Orphans(AppliedRows applied, DeadLetters deadLetters, EventHistory log) {
        this.applied = applied;
        this.deadLetters = deadLetters;
        this.log = log;
    }

    /** Those among these rows of a view, looked at twice. */
    List<Finding> among(Folding<?> folding, List<AppliedRow> rows) {
        List<Finding> found = new ArrayList<>(look(folding, rows));
        if (!found.isEmpty()) {
            Set<String> keys = rows.stream().map(AppliedRow::key).collect(Collectors.toSet());
            List<Finding> again =
                    look(folding, List.copyOf(applied.byKey(folding, keys).values()));
            found.removeIf(finding -> again.stream().noneMatch(finding::isOfTheSame));
        }
        return found;
    }

    private List<Finding> look(Folding<?> folding, List<AppliedRow> rows) {
        boolean hasLines = folding.fold() instanceof LineFold<?>;
        Set<String> known = log.known(rows.stream().map(AppliedRow::complaint).collect(Collectors.toSet()));
        Set<String> expected = hasLines ? idsOf(folding, known) : Set.of();
        return rows.stream()
                .filter(row -> !known.contains(row.complaint()) || (hasLines && !expected.contains(row.key())))
                // What was set aside keeps the lines that it had, and may make none.
                .filter(row -> !deadLetters.holds(folding.view(), row.complaint()))
                .map(row -> new Finding(
                        folding.view().name(), row.complaint(), Finding.Kind.ORPHANED, 0, row.version() + 1))
                .toList();
    }

    private Set<String> idsOf(Folding<?> folding, Set<String> complaints) {
        Set<String> ids = new HashSet<>();
        ReadHistories.of(log, complaints)
                .histories()
                .values()
                .forEach(history -> ExpectedLine.of(folding, history)
                        .forEach(line -> ids.add(line.line().id())));
        return ids;
    }
}
