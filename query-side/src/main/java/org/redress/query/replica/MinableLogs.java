package org.redress.query.replica;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Asking;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;

/** Every log that can be asked, by its name in addresses. */
public final class MinableLogs {
    /** The complaints' own log; the others go by their ids. */
    public static final String OWN = "own";

    private final Supplier<@Nullable AskableLog> own;
    private final ImportedLogs imported;

    /** @param own the complaints' own log; null where this node has none */
    MinableLogs(Supplier<@Nullable AskableLog> own, ImportedLogs imported) {
        this.own = own;
        this.imported = imported;
    }

    public boolean hasOwn() {
        return own.get() != null;
    }

    /**
     * Refuses names that no log has.
     *
     * @throws ProblemException 404 where there is no such log
     */
    public void demandKnown(String log) {
        boolean isKnown = log.equals(OWN) ? hasOwn() : imported.find(log).isPresent();
        if (!isKnown) {
            throw LogProblems.unknown();
        }
    }

    /**
     * Asks a log as it is now; to be closed by who asks.
     *
     * @throws ProblemException where there is no such log, or it cannot be asked
     */
    public Asking asking(String log, Course course) {
        if (!log.equals(OWN)) {
            return imported.asking(log, course);
        }
        if (!hasOwn()) {
            throw LogProblems.unknown();
        }
        return askingOwn().orElseThrow(() -> new ProblemException(ProblemKind.UNAVAILABLE.problem()));
    }

    /** Asks the own log; empty as long as this node has no replica of it. */
    public Optional<Asking> askingOwn() {
        AskableLog known = own.get();
        try {
            return known == null ? Optional.empty() : Optional.of(known.asking());
        } catch (ReplicaAway away) {
            return Optional.empty();
        }
    }
}
