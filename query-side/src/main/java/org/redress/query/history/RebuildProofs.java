package org.redress.query.history;

import java.time.Clock;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.RefusalProblems;
import org.redress.lifecycle.decision.Refusal;
import org.redress.query.upkeep.RowProofs;

/** Proves on the spot that what the views show of a case is the fold of its history. */
class RebuildProofs {
    private final RowProofs rows;
    private final EventHistory log;
    private final Clock clock;

    RebuildProofs(RowProofs rows, EventHistory log, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /** Folds the case anew and compares. @throws ProblemException 404 when nothing is known of the complaint */
    RebuildProof of(String complaint) {
        if (log.versionOf(complaint).isEmpty()) {
            throw new ProblemException(RefusalProblems.of(Refusal.COMPLAINT_UNKNOWN));
        }
        return RebuildProof.of(complaint, clock.instant(), rows.of(complaint));
    }
}
