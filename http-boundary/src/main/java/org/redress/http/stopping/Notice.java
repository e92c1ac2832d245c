package org.redress.http.stopping;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;

/**
 * The time between the word that this process stops and the end of its work. Spring Boot has turned readiness to 503 by
 * then, and nothing has ended yet: what is asked meanwhile is answered as before, on a connection that ends with the answer.
 */
final class Notice implements ApplicationListener<ContextClosedEvent>, Ordered {
    private final Duration length;
    private volatile boolean given;

    Notice(Duration length) {
        this.length = length;
    }

    /** Whether this process stops. */
    boolean isGiven() {
        return given;
    }

    /** Lets the notice pass. An interrupt ends it, and nothing else: what follows is not done in a hurry. */
    @Override
    public void onApplicationEvent(ContextClosedEvent stopping) {
        given = true;
        long begunNanos = System.nanoTime();
        long left = length.toNanos();
        while (left > 0 && !Thread.interrupted()) {
            LockSupport.parkNanos(left);
            left = length.toNanos() - (System.nanoTime() - begunNanos);
        }
    }

    /** Before anybody else hears that the process ends, and ends something. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
