package org.redress.query.upkeep;

import java.util.List;
import java.util.Optional;
import org.redress.eventlog.StoredEvent;
import org.redress.query.reading.ListedLine;

/**
 * A line that a list must hold of a case.
 *
 * @param version of the case's last event that the list follows
 */
record ExpectedLine(ListedLine line, long version) {

    /** The lines after a history; none where it cannot be folded, since the list has set it aside. */
    static List<ExpectedLine> of(Folding<?> folding, List<StoredEvent> history) {
        return rowAfter(folding, history)
                .filter(row -> row.value() instanceof CaseLines<?>)
                .map(row -> ((CaseLines<?>) row.value())
                        .lines().stream()
                                .map(line -> new ExpectedLine((ListedLine) line, row.version()))
                                .toList())
                .orElse(List.of());
    }

    private static Optional<? extends Row<?>> rowAfter(Folding<?> folding, List<StoredEvent> history) {
        try {
            return folding.after(history);
        } catch (RuntimeException e) {
            if (!Poison.isOwn(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
