package org.redress.query.views;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.Discards;
import org.redress.query.upkeep.SegmentSplit;
import org.redress.query.upkeep.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks after the views while the process runs: divides them, watches that they move, notes what was discarded. */
class ViewsUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsUpkeep.class);

    /** A few short statements per view; a thirtieth of what makes a standstill. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Views views;
    private final SegmentSplit split;
    private final Discards discards;
    private final Watchdog watchdog;
    private volatile @Nullable ScheduledExecutorService looks;

    ViewsUpkeep(Views views, SegmentSplit split, Discards discards, Watchdog watchdog) {
        this.views = views;
        this.split = split;
        this.discards = discards;
        this.watchdog = watchdog;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with its executor, and tells what goes wrong itself.
    public void start() {
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("views-upkeep").daemon().factory());
        begun.scheduleWithFixedDelay(
                () -> {
                    takeUpDiscards();
                    views.all().forEach(this::look);
                },
                LOOK_EVERY.toMillis(),
                LOOK_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
        looks = begun;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = looks;
        if (running != null) {
            running.shutdownNow();
        }
        looks = null;
    }

    @Override
    public boolean isRunning() {
        return looks != null;
    }

    private void takeUpDiscards() {
        try {
            discards.catchUp();
        } catch (RuntimeException e) {
            LOG.warn("Nobody has looked what was discarded: {}", e.getClass().getName());
        }
    }

    private void look(View view) {
        try {
            split.divide(view);
            watchdog.look(view, Duration.ofNanos(System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The database is away, most likely, and says so elsewhere; types only, its messages quote rows.
            LOG.warn("Nobody has looked after {}: {}", view.name(), e.getClass().getName());
        }
    }
}
