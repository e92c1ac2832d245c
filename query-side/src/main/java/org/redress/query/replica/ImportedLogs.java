package org.redress.query.replica;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.CsvColumns;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Classifier;
import org.redress.events.PersonId;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;

/**
 * Logs of other systems, kept side by side: their files lie in the shared database, and each node makes a column store of
 * those that it is asked about.
 */
public final class ImportedLogs {
    /** After which nobody works any more on what a file of a log is waiting for: the node has ended. */
    static final Duration ABANDONED_AFTER = Duration.ofMinutes(2);

    /** How long it can be seen why a file was not taken in. */
    static final Duration FAILURES_KEPT = Duration.ofDays(7);

    /** How often who waits for a store looks whether he still wants it. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final JdbcImportedLogs logs;
    private final JdbcLogParts parts;
    private final OpenStores stores;
    private final StoreFolder folder;
    private final LogReadings readings;
    private final MiningSettings settings;
    private final Clock clock;

    ImportedLogs(
            JdbcImportedLogs logs,
            JdbcLogParts parts,
            OpenStores stores,
            StoreFolder folder,
            LogReadings readings,
            MiningSettings settings,
            Clock clock) {
        this.logs = logs;
        this.parts = parts;
        this.stores = stores;
        this.folder = folder;
        this.readings = readings;
        this.settings = settings;
        this.clock = clock;
    }

    /** The newest first, with those that failed. */
    public List<ImportedLog> all() {
        List<ImportedLog> all = logs.all();
        all.forEach(this::resume);
        return all;
    }

    /** A log whose file is here. */
    public Optional<ImportedLog> find(String id) {
        Optional<ImportedLog> found = logs.find(id).filter(log -> log.state() != LogState.ARRIVING);
        found.ifPresentOrElse(this::resume, () -> forget(id));
        return found;
    }

    /** What another node began and did not end goes on here. */
    private void resume(ImportedLog log) {
        Instant now = clock.instant();
        if (log.state() == LogState.READING
                && !readings.isReading(log.id())
                && logs.claim(log.id(), now.minus(ABANDONED_AFTER), now)) {
            readings.begin(log);
        }
    }

    /** Another node deleted it. */
    private void forget(String id) {
        if (folder.holds(id)) {
            stores.remove(id);
        }
    }

    /**
     * Makes room for the file of a new log.
     *
     * @throws ProblemException where there are as many as there may be
     */
    public ArrivingLog arrive(PersonId person) {
        clearAway();
        if (logs.count() >= settings.logsMax()) {
            throw LogProblems.tooMany(settings.logsMax());
        }
        String id = UUID.randomUUID().toString();
        logs.add(id, person.value(), clock.instant());
        return new ArrivingLog(logs, parts, clock, id, settings.logBytesMax().toBytes());
    }

    /** Uploads that broke off with their node, and failures that have been seen long enough. */
    private void clearAway() {
        Instant now = clock.instant();
        logs.unchangedSince(LogState.ARRIVING, now.minus(ABANDONED_AFTER)).forEach(this::delete);
        logs.unchangedSince(LogState.FAILED, now.minus(FAILURES_KEPT)).forEach(this::delete);
    }

    /**
     * All of a file is here: lets it be read.
     *
     * @param format null where it is to be recognised
     * @param columns of a CSV; null where they are recognised by their names
     * @param waitAtMost for it to be read
     * @return as it is then
     * @throws ProblemException where somebody deleted it meanwhile
     */
    public ImportedLog arrived(
            ArrivingLog file,
            String name,
            @Nullable LogFormat format,
            Classifier classifier,
            @Nullable CsvColumns columns,
            Duration waitAtMost) {
        if (!logs.arrived(file.id(), name, format, classifier, columns, file.sha256(), clock.instant())) {
            throw LogProblems.unknown();
        }
        ImportedLog log = logs.find(file.id()).orElseThrow(LogProblems::unknown);
        await(readings.begin(log), waitAtMost);
        return logs.find(file.id()).orElseThrow(LogProblems::unknown);
    }

    /** Nobody wants the file that was on its way. */
    public void abandon(ArrivingLog file) {
        delete(file.id());
    }

    /** Deletes a log with its file, here and, when they next look, on all nodes; what reads it ends. False: unknown. */
    public boolean delete(String id) {
        boolean wasThere = logs.remove(id);
        parts.remove(id);
        stores.remove(id);
        return wasThere;
    }

    /**
     * Asks a log; makes its store first where this node has none, which may take long.
     *
     * @param course is told how far that is, and may end the waiting
     * @throws ProblemException where there is no such log, or it cannot be asked
     */
    Asking asking(String id, Course course) {
        ImportedLog log = find(id).orElseThrow(LogProblems::unknown);
        if (log.state() != LogState.READY) {
            throw LogProblems.notReady(log);
        }
        return stores.asking(id).orElseGet(() -> made(log, course));
    }

    private Asking made(ImportedLog log, Course course) {
        LogReadings.Reading reading = readings.begin(log);
        course.isAt(reading::progress);
        while (!await(reading, LOOK_AGAIN)) {
            course.demandWanted();
        }
        if (logs.find(log.id()).isEmpty()) {
            forget(log.id());
            throw LogProblems.unknown();
        }
        return stores.asking(log.id()).orElseThrow(() -> new ProblemException(ProblemKind.UNAVAILABLE.problem()));
    }

    private static boolean await(LogReadings.Reading reading, Duration atMost) {
        try {
            reading.end().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a reading ends with nothing", impossible);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Removes stores of logs that are no more, and what was half made when this node ended. */
    void tidy() {
        folder.removeAllBut(logs.all().stream().map(ImportedLog::id).collect(Collectors.toSet()));
    }
}
