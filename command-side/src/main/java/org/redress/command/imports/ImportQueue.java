package org.redress.command.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the tenant's imports run, some at a time, in threads beside the requests: from the start of the service, where
 * they go on, to its end, where they rest. Each has one batch on its way into the log at most, so the log takes theirs
 * in turn with everybody's commands.
 */
@Component
final class ImportQueue implements SmartLifecycle {
    /** A batch takes a fraction of a second; one that hangs longer is rolled back by the database. */
    private static final long LAST_BATCH_SECONDS_MAX = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final Imports imports;
    private final ImportSpool spool;
    private final ImportWork work;
    private final ImportSettings settings;
    private final Turns turns = new Turns();

    private StopSignal stop = new StopSignal();
    private ExecutorService workers;
    private volatile boolean running;

    ImportQueue(Imports imports, ImportSpool spool, ImportWork work, ImportSettings settings) {
        this.imports = imports;
        this.spool = spool;
        this.work = work;
        this.settings = settings;
        this.workers = workers();
    }

    /** Says that an import waits. */
    void wake() {
        try {
            workers.execute(this::runWhatWaits);
        } catch (RejectedExecutionException e) {
            LOG.info("The service ends; the import goes on at its next start.");
        }
    }

    @Override
    public void start() {
        stop = new StopSignal();
        if (workers.isShutdown()) {
            workers = workers();
        }
        imports.tidy();
        for (Import unfinished : imports.unfinished()) {
            if (!spool.holds(unfinished.id())) {
                LOG.warn("Import {} waits for a file that is not in this data folder; cancel it.", unfinished.id());
            } else if (unfinished.state().isToRun()) {
                wake();
            }
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        stop.give();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST_BATCH_SECONDS_MAX, TimeUnit.SECONDS)) {
                LOG.warn("An import did not come to rest; its last rows are imported again at the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Until nothing waits: what is resumed while its last batch is under way is seen when that is done. */
    private void runWhatWaits() {
        Set<String> leftToOthers = new HashSet<>();
        try {
            Optional<Import> next = next(leftToOthers);
            while (next.isPresent()) {
                run(next.get(), leftToOthers);
                next = next(leftToOthers);
            }
        } catch (RuntimeException e) {
            // Its message may quote rows.
            LOG.error(
                    "Imports rest until the next start or the next file: {}",
                    e.getClass().getName());
        }
    }

    private Optional<Import> next(Set<String> leftToOthers) {
        List<Import> waiting = imports.unfinished().stream()
                .filter(unfinished -> unfinished.state().isToRun() && !stop.isGiven())
                .filter(unfinished -> !leftToOthers.contains(unfinished.id()) && spool.holds(unfinished.id()))
                .toList();
        return turns.take(waiting);
    }

    private void run(Import next, Set<String> leftToOthers) {
        try {
            work.run(next, stop, tally -> {});
            if (imports.find(next.id())
                    .filter(now -> now.state() == ImportState.RUNNING)
                    .isPresent()) {
                // Another process has moved it on.
                leftToOthers.add(next.id());
            }
        } finally {
            turns.giveBack(next);
        }
    }

    private ExecutorService workers() {
        return Executors.newFixedThreadPool(settings.atOnce(), task -> new Thread(task, "redress-imports"));
    }
}
