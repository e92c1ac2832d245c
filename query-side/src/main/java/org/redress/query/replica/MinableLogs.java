package org.redress.query.replica;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Asking;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;

/** Every log that can be asked, by its name in addresses. */
public final class MinableLogs {
    /** The complaints' own log; the others go by their ids. */
    public static final String OWN = "own";

    /** How long a request waits for its turn: many files are made in that time. */
    static final Duration TURN_WITHIN = Duration.ofSeconds(2);

    private final Supplier<@Nullable AskableLog> own;
    private final ImportedLogs imported;
    private final Semaphore turns;

    /**
     * The logs of one node.
     *
     * @param own the complaints' own log; null where this node has none
     * @param askedAtOnce requests that wait for a log themselves at a time
     */
    MinableLogs(Supplier<@Nullable AskableLog> own, ImportedLogs imported, int askedAtOnce) {
        this.own = own;
        this.imported = imported;
        this.turns = new Semaphore(askedAtOnce, true);
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

    /**
     * Asks a log while its request waits: for what is soon told, and for files.
     *
     * @throws ProblemException 404 where there is no such log, 503 where it cannot be asked, or so many ask already
     */
    public <T> T ask(String log, Function<Asking, T> question) {
        if (!isTurn()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE.problem().because("Too many questions are asked at once."));
        }
        try (Asking asking = asking(log, new Course())) {
            return question.apply(asking);
        } finally {
            turns.release();
        }
    }

    private boolean isTurn() {
        try {
            return turns.tryAcquire(TURN_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
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
