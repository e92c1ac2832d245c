package org.redress.endtoend.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The line between a browser and the service, which can be pulled out and put back. */
final class NetworkCable implements AutoCloseable {
    private final ServerSocket entrance;
    private final int servicePort;
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private volatile boolean isOut;

    private NetworkCable(ServerSocket entrance, int servicePort) {
        this.entrance = entrance;
        this.servicePort = servicePort;
    }

    static NetworkCable to(String base) {
        try {
            ServerSocket entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
            NetworkCable cable = new NetworkCable(entrance, URI.create(base).getPort());
            cable.lines.execute(cable::accept);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String base() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    /** Every connection breaks, and no new one comes about. */
    void pullOut() {
        isOut = true;
        open.forEach(NetworkCable::cut);
    }

    void putBack() {
        isOut = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                if (isOut) {
                    cut(browser);
                    continue;
                }
                Socket service = new Socket(InetAddress.getLoopbackAddress(), servicePort);
                open.add(browser);
                open.add(service);
                lines.execute(() -> pass(browser, service));
                lines.execute(() -> pass(service, browser));
            } catch (IOException e) {
                if (!entrance.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // It was pulled out, or one of the two has gone.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            pullOut();
            lines.shutdownNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
