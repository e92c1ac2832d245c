package org.redress.endtoend.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.redress.endtoend.Client;

/** Somebody who reads each case as soon as its command is answered, and demands to see what was answered. */
final class FreshReads implements AutoCloseable {
    private static final Duration BETWEEN_READS = Duration.ofMillis(20);

    /** Longer than any fault here lasts. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);

    private final Supplier<Client> door;
    private final Supplier<Optional<Acknowledgement>> latest;
    private final AtomicLong read = new AtomicLong();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private final Thread reading;
    private volatile boolean open = true;

    FreshReads(Supplier<Client> door, Supplier<Optional<Acknowledgement>> latest) {
        this.door = door;
        this.latest = latest;
        this.reading = Thread.ofPlatform().daemon().name("fresh-reads").start(this::work);
    }

    /** Cases that were shown as they had been answered. */
    long read() {
        return read.get();
    }

    /** Calls that had no answer, or were told to come later. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** Cases that were not shown so. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    private void work() {
        String before = "";
        while (open) {
            Optional<Acknowledgement> next = latest.get();
            if (next.isPresent() && !next.get().key().equals(before)) {
                before = next.get().key();
                look(next.get());
            }
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
        }
    }

    private void look(Acknowledgement written) {
        String path = "/api/complaints/" + written.complaint() + "?afterPosition=" + written.position();
        long until = System.nanoTime() + ANSWERED_WITHIN.toNanos();
        while (open && System.nanoTime() < until) {
            try {
                Client.Answer answer = door.get().get(path);
                if (answer.status() == 200) {
                    judge(written, answer);
                    return;
                }
                if (answer.status() != 503) {
                    findings.add("%s was answered %d: %.300s".formatted(path, answer.status(), answer.text()));
                    return;
                }
                refused.add("503: %.200s".formatted(answer.text()));
            } catch (UncheckedIOException e) {
                refused.add(e.getCause().toString());
            }
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
        }
        if (open) {
            findings.add(path + " has no answer after " + ANSWERED_WITHIN);
        }
    }

    private void judge(Acknowledgement written, Client.Answer answer) {
        long shown = answer.json().get("version").asLong();
        if (shown < written.version()) {
            findings.add("version %d of %s is shown after %d was answered"
                    .formatted(shown, written.complaint(), written.version()));
        }
        read.incrementAndGet();
    }

    @Override
    public void close() {
        open = false;
        try {
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
