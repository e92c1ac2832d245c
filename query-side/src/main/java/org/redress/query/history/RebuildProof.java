package org.redress.query.history;

import java.time.Instant;
import java.util.List;
import org.redress.query.upkeep.RowProof;
import org.redress.query.upkeep.RowProof.Verdict;

/**
 * What came of folding a case anew and holding the views against that.
 *
 * @param items one for each view
 */
record RebuildProof(String complaint, Instant checkedAt, Outcome outcome, List<RowProof> items) {

    /** What can be said of all of them. */
    enum Outcome {
        /** Every view that is compared is what the fold makes of the history. */
        PROVEN,
        /** At least one is not. */
        NOT_PROVEN,
        /** None could be compared now. */
        NOT_CHECKED
    }

    static RebuildProof of(String complaint, Instant checkedAt, List<RowProof> items) {
        return new RebuildProof(complaint, checkedAt, outcome(items), List.copyOf(items));
    }

    /** Those that were compared. */
    public List<RowProof> compared() {
        return items.stream()
                .filter(each -> each.verdict() != Verdict.NOT_COMPARED)
                .toList();
    }

    /** The names of the others. */
    public List<String> others() {
        return items.stream()
                .filter(each -> each.verdict() == Verdict.NOT_COMPARED)
                .map(RowProof::view)
                .toList();
    }

    private static Outcome outcome(List<RowProof> items) {
        if (items.stream().anyMatch(each -> each.verdict() == Verdict.UNEQUAL)) {
            return Outcome.NOT_PROVEN;
        }
        return items.stream().anyMatch(each -> each.verdict() == Verdict.EQUAL) ? Outcome.PROVEN : Outcome.NOT_CHECKED;
    }
}
