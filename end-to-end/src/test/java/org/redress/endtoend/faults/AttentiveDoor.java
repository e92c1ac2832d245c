package org.redress.endtoend.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.redress.endtoend.Client;

/**
 * Passes calls on as a proxy does that looks whether the service is ready: while it is not, callers wait at the door until
 * it is, or until nobody looks any more.
 */
final class AttentiveDoor implements Supplier<Client>, AutoCloseable {
    /** As proxies do that look often. */
    static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final Supplier<Client> service;
    private final Thread looking;
    private volatile boolean ready = true;
    private volatile boolean open = true;

    AttentiveDoor(Supplier<Client> service) {
        this.service = service;
        this.looking = Thread.ofPlatform().daemon().name("door").start(this::look);
    }

    @Override
    public Client get() {
        while (open && !ready && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
        return service.get();
    }

    private void look() {
        while (open) {
            ready = service.get().isReady();
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
    }

    /** Looks no more: whoever calls finds out alone whether anybody is there. */
    void leave() {
        open = false;
    }

    @Override
    public void close() {
        leave();
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
