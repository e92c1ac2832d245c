package org.redress.query.live;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
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
    private final ReentrantLock lock = new ReentrantLock();

    /** What everybody who listens has been told at least; null while nobody does. */
    private @Nullable News told;

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

    /** Takes a seat, if one is free; whoever has it gives it back by {@link #leave}. */
    boolean enter() {
        lock.lock();
        try {
            return seats.tryAcquire();
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        seats.release();
    }

    /**
     * How things stand for somebody who has a seat and was told what happened up to a position, as what comes before the
     * next edition. What happens from now on is published, be it before the desk's next look.
     */
    Bulletin.Edition since(long position) {
        lock.lock();
        try {
            // Others are told first, so that the next edition says nothing that this one knows.
            look();
            News now = views.since(position);
            if (told == null) {
                told = now;
            }
            return new Bulletin.Edition(bulletin.published(), now);
        } finally {
            lock.unlock();
        }
    }

    /** Before the web server waits for those who listen. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        over.countDown();
        bulletin.close();
    }

    private void work() {
        try {
            while (!over.await(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Publishes what is new since the last look, if anybody listens. */
    void look() {
        lock.lock();
        try {
            if (seats.availablePermits() == listenersMax) {
                told = null;
            }
            if (told != null) {
                told = publishedSince(told);
            }
        } finally {
            lock.unlock();
        }
    }

    private News publishedSince(News before) {
        try {
            News now = views.since(before.position());
            if (!now.says(before)) {
                bulletin.publish(now);
            }
            return now;
        } catch (DataAccessException e) {
            // Listeners see that the beat goes on and the position does not; the next look is soon.
            LOG.debug("the views could not be looked at", e);
            return before;
        }
    }
}
