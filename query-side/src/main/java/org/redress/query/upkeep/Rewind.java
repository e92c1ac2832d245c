package org.redress.query.upkeep;

import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties a view and puts it to the beginning of the log, in one transaction, wherever its parts are kept. No process has
 * to be asked: each finds out with its next batch, or within {@link ViewProcessors#CLAIM_EXTENDED_AFTER}.
 */
public final class Rewind {
    private static final TrackingToken BEGINNING = GapAwareTrackingToken.newInstance(0, Set.of());

    private final ViewSegments segments;
    private final TransactionTemplate transaction;

    Rewind(ViewSegments segments, PlatformTransactionManager transactions) {
        this.segments = segments;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Forgets what the view holds, so that it reads the whole log again. */
    public void toTheBeginning(Folding<?> folding) {
        transaction.executeWithoutResult(status -> segments.rewind(
                folding.view().name(), reached -> ReplayToken.createReplayToken(reached, BEGINNING), folding::clear));
    }
}
