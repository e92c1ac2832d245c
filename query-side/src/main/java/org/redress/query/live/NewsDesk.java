package org.redress.query.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.dao.DataAccessException;

/** Looks at the views as long as anybody listens, and publishes what is new. */
final class NewsDesk implements ApplicationListener<ContextClosedEvent> {
    /** Seldom enough to cost nothing, often enough for a second from a change to its sight. */
    static final Duration LOOKS_EVERY = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(NewsDesk.class);

    private final LiveViews views;
    private final int listenersMax;
    private final Semaphore seats;
    private final Bulletin bulletin = new Bulletin();
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * A desk at which nobody works yet.
     *
     * @param listenersMax who may listen at once
     */
    NewsDesk(LiveViews views, int listenersMax) {
        this.views = views;
        this.listenersMax = listenersMax;
        this.seats = new Semaphore(listenersMax);
    }

    /** Begins to work, until the application ends. */
    NewsDesk opened() {
        Thread.ofPlatform().name("news-desk").daemon().start(this::work);
        return this;
    }

    Bulletin bulletin() {
        return bulletin;
    }

    /** How things stand for somebody who was told what happened up to a position. */
    News since(long told) {
        return views.since(told);
    }

    /** Takes a seat, if one is free; whoever has it gives it back by {@link #leave}. */
    boolean enter() {
        return seats.tryAcquire();
    }

    void leave() {
        seats.release();
    }

    /** Before the web server waits for those who listen. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        over.countDown();
        bulletin.close();
    }

    private void work() {
        News told = null;
        try {
            while (!over.await(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (seats.availablePermits() == listenersMax) {
                    told = null;
                    continue;
                }
                told = told == null ? views.since(0).concerning(Set.of()) : look(told);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private News look(News told) {
        try {
            News now = views.since(told.position());
            if (!now.says(told)) {
                bulletin.publish(now);
            }
            return now;
        } catch (DataAccessException e) {
            // Listeners see that the beat goes on and the position does not; the next look is soon.
            LOG.debug("the views could not be looked at", e);
            return told;
        }
    }
}
