package org.redress.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.personal.NewPersonKey;

/** What one caller wants in the log: all of it in one transaction, or none of it. */
final class Append {
    private final List<LogLine> lines;
    private final List<NewPersonKey> keys;
    private final Set<String> streams;
    private final Set<String> commands;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
    private volatile @Nullable Instant recordedAt;
    private final CompletableFuture<@Nullable Void> outcome = new CompletableFuture<>();

    private enum Stage {
        WAITING,
        /** In the writer's hands: from here on only the writer knows what becomes of it. */
        WRITING,
        WITHDRAWN
    }

    /** @param keys of persons whose words are in the lines and who have none in the database yet */
    Append(List<LogLine> lines, List<NewPersonKey> keys) {
        this.lines = List.copyOf(lines);
        this.keys = List.copyOf(keys);
        this.streams = lines.stream().map(LogLine::stream).collect(Collectors.toSet());
        this.commands = lines.stream().map(LogLine::commandId).collect(Collectors.toSet());
    }

    List<LogLine> lines() {
        return lines;
    }

    List<NewPersonKey> keys() {
        return keys;
    }

    Set<String> streams() {
        return streams;
    }

    Set<String> commands() {
        return commands;
    }

    int size() {
        return lines.size();
    }

    /** The writer takes it; false when its caller has stopped waiting. */
    boolean begin() {
        return stage.compareAndSet(Stage.WAITING, Stage.WRITING);
    }

    /** The writer gives it this time. */
    void record(Instant at) {
        recordedAt = at;
    }

    /** An earlier attempt wrote it, at a time that nobody has told us. */
    void forgetTime() {
        recordedAt = null;
    }

    /** The time that its lines bear; empty before they are written, and where an earlier attempt wrote them. */
    Optional<Instant> recordedAt() {
        return Optional.ofNullable(recordedAt);
    }

    void succeed() {
        outcome.complete(null);
    }

    void fail(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    /** What to tell a caller into whose stream somebody else wrote since it looked. */
    static RuntimeException lostAgainst(LogLine taken) {
        String what = "the log has sequence " + taken.sequence() + " of " + taken.stream() + " already";
        return taken.sequence() == 0 ? new AggregateStreamCreationException(what) : new ConcurrencyException(what);
    }

    /**
     * Waits for the commit.
     *
     * @param patience how long it may wait for its turn, and once more for its transaction
     * @throws LogUnavailable when that was not long enough
     */
    void await(Duration patience) {
        try {
            if (!isDoneWithin(patience)) {
                if (stage.compareAndSet(Stage.WAITING, Stage.WITHDRAWN)) {
                    throw new LogUnavailable("nothing was written: the log did not get round to it");
                }
                if (!isDoneWithin(patience)) {
                    throw new LogUnavailable("whether it was written is not known");
                }
            }
            outcome.getNow(null);
        } catch (InterruptedException e) {
            stage.compareAndSet(Stage.WAITING, Stage.WITHDRAWN);
            Thread.currentThread().interrupt();
            throw new LogUnavailable("whether it was written is not known: the caller was interrupted");
        }
    }

    private boolean isDoneWithin(Duration patience) throws InterruptedException {
        try {
            outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
