package org.redress.command.imports;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the tenant's imports run one after the other, in a thread beside the requests: from the start of the service,
 * where they go on, to its end, where they rest.
 */
@Component
final class ImportQueue implements SmartLifecycle {
    /** A batch takes a fraction of a second; one that hangs longer is rolled back by the database. */
    private static final long LAST_BATCH_SECONDS_MAX = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final Imports imports;
    private final ImportSpool spool;
    private final ImportWork work;

    private StopSignal stop = new StopSignal();
    private ExecutorService worker = Executors.newSingleThreadExecutor(ImportQueue::thread);
    private volatile boolean running;

    ImportQueue(Imports imports, ImportSpool spool, ImportWork work) {
        this.imports = imports;
        this.spool = spool;
        this.work = work;
    }

    /** Says that an import waits; the oldest is next. */
    void wake() {
        try {
            worker.execute(this::runOldest);
        } catch (RejectedExecutionException e) {
            LOG.info("The service ends; the import goes on at its next start.");
        }
    }

    @Override
    public void start() {
        stop = new StopSignal();
        if (worker.isShutdown()) {
            worker = Executors.newSingleThreadExecutor(ImportQueue::thread);
        }
        imports.tidy();
        for (Import unfinished : imports.unfinished()) {
            if (spool.holds(unfinished.id())) {
                wake();
            } else {
                LOG.warn("Import {} waits for a file that is not in this data folder; cancel it.", unfinished.id());
            }
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        stop.give();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LAST_BATCH_SECONDS_MAX, TimeUnit.SECONDS)) {
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

    private void runOldest() {
        try {
            imports.unfinished().stream()
                    .filter(unfinished -> !stop.isGiven() && spool.holds(unfinished.id()))
                    .findFirst()
                    .ifPresent(next -> work.run(next, stop, tally -> {}));
        } catch (RuntimeException e) {
            // Its message may quote rows.
            LOG.error(
                    "Imports rest until the next start or the next file: {}",
                    e.getClass().getName());
        }
    }

    private static Thread thread(Runnable task) {
        return new Thread(task, "redress-imports");
    }
}
