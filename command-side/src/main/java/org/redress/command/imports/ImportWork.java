package org.redress.command.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.FileFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Does the work of an import from where it stopped to the end of its file. Whatever ends a run early, the next one goes
 * on behind the last batch that was committed.
 */
final class ImportWork {
    /** Rows per transaction, some 600 events. Commands wait while it holds the head of the log. */
    static final int BATCH_ROWS = 200;

    /** With pauses that double from a quarter of a second, a database may be away for half a minute. */
    static final int ATTEMPTS_MAX = 8;

    /** How often it is written down how fast an import is: as often as somebody who watches looks. */
    private static final Duration PACE_TOLD_EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final ImportBatches batches;
    private final JdbcImports imports;
    private final ImportSpool spool;
    private final FileReading reading;
    private final Clock clock;
    private final Duration firstPause;

    ImportWork(
            ImportBatches batches,
            JdbcImports imports,
            ImportSpool spool,
            FileReading reading,
            Clock clock,
            Duration firstPause) {
        this.batches = batches;
        this.imports = imports;
        this.spool = spool;
        this.reading = reading;
        this.clock = clock;
        this.firstPause = firstPause;
    }

    /**
     * Runs an import until it ends, is paused, or the signal is given.
     *
     * @param watching is shown the tally after each batch
     */
    void run(Import waiting, StopSignal stop, Consumer<Tally> watching) {
        if (imports.start(waiting.id(), clock.instant())) {
            try {
                decideRows(waiting, stop, watching);
            } catch (FileRejected e) {
                end(waiting, ImportState.FAILED, e.why());
            } catch (IOException e) {
                LOG.warn("The file of import {} cannot be read: {}", waiting.id(), typesOf(e));
                end(waiting, ImportState.FAILED, Failure.of(FileFailure.NOT_WHOLE));
            }
        }
        if (imports.find(waiting.id()).filter(now -> !now.state().hasEnded()).isEmpty()) {
            spool.remove(waiting.id());
        }
    }

    private void decideRows(Import running, StopSignal stop, Consumer<Tally> watching)
            throws IOException, FileRejected {
        try (MappedFile file = reading.open(running.id(), running.readAs())) {
            Tally tally = running.tally();
            Supplier<Duration> worked = stopwatch(tally.worked());
            file.skipTo(tally.lastLine());
            Pace pace = new Pace();
            pace.passed(tally);
            Duration paceToldAt = tally.worked();
            while (!stop.isGiven()) {
                RowBatch batch = file.next(BATCH_ROWS);
                if (batch.rows().isEmpty()) {
                    end(running, ImportState.DONE, null);
                    return;
                }
                Optional<Tally> next = decide(running, tally, batch, worked, stop);
                if (next.isEmpty()) {
                    return;
                }
                tally = next.get();
                pace.passed(tally);
                if (tally.worked().minus(paceToldAt).compareTo(PACE_TOLD_EVERY) >= 0) {
                    paceToldAt = tally.worked();
                    tell(running, pace.speed());
                }
                watching.accept(tally);
            }
        }
    }

    /** The tally after the batch; empty when there is nothing more to do for this run. */
    private Optional<Tally> decide(
            Import running, Tally from, RowBatch batch, Supplier<Duration> worked, StopSignal stop) {
        Duration pause = firstPause;
        for (int attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
            try {
                return batches.decide(running, from, batch, worked);
            } catch (RuntimeException e) {
                LOG.warn("Import {} pauses behind line {}: {}", running.id(), from.lastLine(), typesOf(e));
                if (stop.isGivenWithin(pause)) {
                    return Optional.empty();
                }
                pause = pause.multipliedBy(2);
            }
        }
        return lastAttempt(running, from, batch, worked);
    }

    private Optional<Tally> lastAttempt(Import running, Tally from, RowBatch batch, Supplier<Duration> worked) {
        try {
            return batches.decide(running, from, batch, worked);
        } catch (RuntimeException e) {
            LOG.error("Import {} stops behind line {}: {}", running.id(), from.lastLine(), typesOf(e));
            // Where the database is away this fails too, and the import rests until the next start.
            end(running, ImportState.FAILED, Failure.of(FileFailure.SERVICE_FAILED, from.lastLine()));
            return Optional.empty();
        }
    }

    private void tell(Import running, @Nullable Speed speed) {
        if (speed == null) {
            return;
        }
        try {
            imports.pace(running.id(), speed);
        } catch (DataAccessException e) {
            LOG.debug("The speed of import {} is not told this time: {}", running.id(), typesOf(e));
        }
    }

    private void end(Import running, ImportState state, @Nullable Failure failure) {
        imports.end(running.id(), state, failure, clock.instant());
    }

    private static Supplier<Duration> stopwatch(Duration before) {
        long begun = System.nanoTime();
        return () -> before.plusNanos(System.nanoTime() - begun);
    }

    /** Types only: the messages of database drivers quote rows. */
    private static String typesOf(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(" because of "));
    }
}
