package org.redress.endtoend.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bad line to a service: passes every request on, and cuts some connections before the answer has come back, or in the
 * middle of it. The service has done its work then; the client cannot know.
 */
final class CuttingProxy implements AutoCloseable {
    /** Of a hundred answers, those that the client does not get. */
    private static final int CUT_PERCENT = 30;

    /** More than one answer has; what is larger passes in parts. */
    private static final int BYTES_PASSED_MAX = 64 * 1024;

    private final ServerSocket entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong cut = new AtomicLong();
    private final int servicePort;
    private final Random random;

    CuttingProxy(int servicePort, long seed) throws IOException {
        this.servicePort = servicePort;
        this.random = new Random(seed);
        lines.execute(this::accept);
    }

    String base() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    /** Answers that were lost so far. */
    long cut() {
        return cut.get();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket service = new Socket(InetAddress.getLoopbackAddress(), servicePort);
                lines.execute(() -> pass(client, service, false));
                lines.execute(() -> pass(service, client, true));
            } catch (IOException e) {
                if (!entrance.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        byte[] bytes = new byte[BYTES_PASSED_MAX];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (answers && isToBeCut()) {
                    cut.incrementAndGet();
                    out.write(bytes, 0, partOf(read));
                    return;
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException e) {
            // The other direction was closed first.
        }
    }

    private synchronized boolean isToBeCut() {
        return random.nextInt(100) < CUT_PERCENT;
    }

    /** Nothing of it, or its beginning. */
    private synchronized int partOf(int bytes) {
        return random.nextBoolean() ? 0 : random.nextInt(bytes);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        lines.shutdownNow();
    }
}
