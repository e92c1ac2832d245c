package org.redress.query.upkeep;

import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets another edition of a view answer, in one transaction, wherever the view's parts are kept. No process has to be
 * asked, and none loses its part: batches wait for their tokens, and each writes into the edition that answers then. What it
 * brings once more, the new edition has already, and a row that is there is not written again.
 */
public final class EditionSwitch {
    private final ViewSegments segments;
    private final Editions editions;
    private final TransactionTemplate transaction;

    EditionSwitch(ViewSegments segments, Editions editions, PlatformTransactionManager transactions) {
        this.segments = segments;
        this.editions = editions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is done while the view stands still, before the switch. */
    @FunctionalInterface
    public interface Last {
        /**
         * Brings the new edition as far as the other, or further.
         *
         * @param whole up to where the edition that answers is whole
         * @param furthest which of its parts has come the furthest
         * @return up to where the new edition is whole, at least {@code furthest}
         */
        long upTo(long whole, long furthest);
    }

    /**
     * Switches a view.
     *
     * @param last may throw, and nothing has happened
     */
    public void to(View view, Edition edition, Last last) {
        transaction.executeWithoutResult(status -> {
            List<Long> parts = segments.locked(view.name()).stream()
                    .map(part -> Reached.Part.of(part.token()).position())
                    .toList();
            long whole = parts.stream().mapToLong(Long::longValue).min().orElse(0);
            long furthest = parts.stream().mapToLong(Long::longValue).max().orElse(0);
            long reached = last.upTo(whole, furthest);
            if (reached < furthest) {
                throw new IllegalStateException("the new edition has come to " + reached + ", not to " + furthest);
            }
            editions.switchTo(view, edition, view.codeVersion(), whole);
        });
        editions.learn(view.name());
    }
}
