package org.redress.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.redress.benchmarks.machine.Refused;

/**
 * A number of connections, each of which asks again as soon as it has been answered. One thread serves them all, so that
 * the cores belong to the service.
 */
final class HttpLoad {
    /** A service that is silent for longer than this is not measured but broken. */
    private static final Duration SILENCE_MAX = Duration.ofMinutes(2);

    private static final int READ_BYTES = 64 * 1024;

    private final InetSocketAddress service;
    private final ByteBuffer arrived = ByteBuffer.allocateDirect(READ_BYTES);

    HttpLoad(int port) {
        this.service = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Asks for as long as it is told, and then waits for the answers that are still due. */
    Measurement run(Work work, int connections, Duration duration) {
        Histogram latencies = Measurement.histogram();
        try (Selector selector = Selector.open()) {
            for (int index = 0; index < connections; index++) {
                Exchange.connect(service, selector);
            }
            long begun = System.nanoTime();
            for (SelectionKey key : selector.keys()) {
                exchange(key).ask(work.next(), System.nanoTime());
            }
            long until = begun + duration.toNanos();
            long last = begun;
            int busy = connections;
            while (busy > 0) {
                if (selector.select(SILENCE_MAX.toMillis()) == 0) {
                    throw new Refused("no answer for " + SILENCE_MAX);
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    Exchange exchange = exchange(key);
                    if (exchange.proceed(arrived)) {
                        last = System.nanoTime();
                        latencies.recordValue(last - exchange.askedNanos());
                        work.take(exchange.answer());
                        if (last < until) {
                            exchange.ask(work.next(), System.nanoTime());
                        } else {
                            exchange.close();
                            busy--;
                        }
                    }
                }
                selector.selectedKeys().clear();
            }
            return Measurement.of(latencies, Duration.ofNanos(last - begun));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exchange exchange(SelectionKey key) {
        return (Exchange) key.attachment();
    }
}
