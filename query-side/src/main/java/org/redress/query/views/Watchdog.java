package org.redress.query.views;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices a view that stands still while there is something to take up, says so once, and starts it again a few times. */
class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    /** A processor stops behind its batch; one that hangs in it is left alone. */
    private static final int STOP_SECONDS_MAX = 10;

    private final Views views;
    private final ViewProgress progress;
    private final Standstills standstills;

    Watchdog(Views views, ViewProgress progress, Standstills standstills) {
        this.views = views;
        this.progress = progress;
        this.standstills = standstills;
    }

    /**
     * Looks at a view.
     *
     * @param now what a steady clock shows
     */
    void look(View view, Duration now) throws InterruptedException {
        Progress at = views.progressOf(view);
        Standstill standstill = standstills.look(view, at, now);
        boolean isNews = standstills.stalled(view, standstill.isStalled(now));
        if (isNews && standstill.isStalled(now)) {
            LOG.error("{} stands still at {} with {} events to take up", view.name(), at.position(), at.lag());
        } else if (isNews) {
            LOG.info("{} goes on at {}", view.name(), at.position());
        }
        if (standstill.isRestartDue(now)) {
            standstills.restarted(view);
            restart(view);
        }
    }

    private void restart(View view) throws InterruptedException {
        StreamingEventProcessor processor = progress.processorOf(view);
        try {
            processor.shutdownAsync().get(STOP_SECONDS_MAX, TimeUnit.SECONDS);
            processor.start();
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            // Said once for the standstill; the next start is tried after the same time again.
            LOG.debug("{} does not let itself be started again", view.name(), e);
        }
    }
}
