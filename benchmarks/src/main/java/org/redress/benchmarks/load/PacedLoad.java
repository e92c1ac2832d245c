package org.redress.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;
import org.redress.benchmarks.machine.Refused;

/** Requests at a steady pace, well below what the service could answer. One thread, as few wake-ups as the pace allows. */
final class PacedLoad {
    /** More than ever wait for an answer at a fifth of what the service can do. */
    private static final int CONNECTIONS = 32;

    private static final Duration SILENCE_MAX = Duration.ofMinutes(2);
    private static final int READ_BYTES = 64 * 1024;

    private final InetSocketAddress service;
    private final ByteBuffer arrived = ByteBuffer.allocateDirect(READ_BYTES);

    PacedLoad(int port) {
        this.service = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Asks for as long as it is told, and then waits for the answers that are still due; each is timed from its turn. */
    Measurement run(Work work, double perSecond, Duration duration) {
        Histogram latencies = Measurement.histogram();
        try (Selector selector = Selector.open()) {
            Deque<Exchange> idle = new ArrayDeque<>();
            for (int index = 0; index < CONNECTIONS; index++) {
                idle.add(Exchange.connect(service, selector));
            }
            long begun = System.nanoTime();
            long total = Math.round(perSecond * duration.toNanos() / 1e9);
            long asked = 0;
            long heardNanos = begun;
            while (asked < total || idle.size() < CONNECTIONS) {
                long now = System.nanoTime();
                while (asked < total && !idle.isEmpty() && now - begun >= asked * 1e9 / perSecond) {
                    idle.remove().ask(work.next(), begun + Math.round(asked * 1e9 / perSecond));
                    asked++;
                }
                // A millisecond's worth of requests leaves together: the shortest sleep that spares the cores.
                selector.select(1);
                for (SelectionKey key : selector.selectedKeys()) {
                    Exchange exchange = (Exchange) key.attachment();
                    if (exchange.proceed(arrived)) {
                        heardNanos = System.nanoTime();
                        latencies.recordValue(heardNanos - exchange.askedNanos());
                        work.take(exchange.answer());
                        idle.add(exchange);
                    }
                }
                selector.selectedKeys().clear();
                if (System.nanoTime() - heardNanos > SILENCE_MAX.toNanos()) {
                    throw new Refused("no answer for " + SILENCE_MAX);
                }
            }
            for (Exchange each : idle) {
                each.close();
            }
            return Measurement.of(latencies, Duration.ofNanos(heardNanos - begun));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
