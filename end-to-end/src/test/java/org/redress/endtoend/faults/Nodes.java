package org.redress.endtoend.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/**
 * Several processes of one side, and a door before them that looks which of them are ready, and passes each call to the
 * next of these.
 */
final class Nodes implements Supplier<Client>, AutoCloseable {
    private final List<Service> services;
    private final String account;
    private final boolean[] ready;
    private final AtomicInteger turn = new AtomicInteger();
    private final Thread looking;
    private volatile boolean open = true;

    private Nodes(List<Service> services, String account) {
        this.services = services;
        this.account = account;
        this.ready = new boolean[services.size()];
        look();
        this.looking = Thread.ofPlatform().daemon().name("door-of-nodes").start(this::keepLooking);
    }

    /**
     * Starts them, all at once.
     *
     * @param account who calls through the door
     */
    static Nodes start(Path folder, Program.Options options, int nodes, String account) throws Exception {
        try (ExecutorService starts = Executors.newFixedThreadPool(nodes)) {
            List<Future<Service>> starting = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                Path own = folder.resolve("node-" + node);
                starting.add(starts.submit(() -> new Service(own, options)));
            }
            List<Service> started = new ArrayList<>();
            for (Future<Service> each : starting) {
                started.add(each.get());
            }
            return new Nodes(List.copyOf(started), account);
        }
    }

    Service node(int number) {
        return services.get(number);
    }

    @Override
    public Client get() {
        while (!Thread.currentThread().isInterrupted()) {
            for (int tried = 0; tried < services.size(); tried++) {
                int node = Math.floorMod(turn.getAndIncrement(), services.size());
                if (isReady(node)) {
                    return services.get(node).client(account);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return services.getFirst().client(account);
    }

    private void keepLooking() {
        while (open) {
            look();
            LockSupport.parkNanos(AttentiveDoor.LOOKS_EVERY.toNanos());
        }
    }

    private void look() {
        for (int node = 0; node < services.size(); node++) {
            boolean now = services.get(node).client(account).isReady();
            synchronized (ready) {
                ready[node] = now;
            }
        }
    }

    private boolean isReady(int node) {
        synchronized (ready) {
            return ready[node];
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.forEach(Service::close);
    }
}
