package org.redress.endtoend.faults;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Takes in spans as a collector does, over OTLP by HTTP, and keeps their bytes: names and texts stand in them as they are. */
final class SpanCollector implements AutoCloseable {
    private final HttpServer server;
    private final Queue<String> received = new ConcurrentLinkedQueue<>();

    SpanCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            try (exchange;
                    InputStream body = exchange.getRequestBody()) {
                byte[] bytes = body.readAllBytes();
                boolean isPacked = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
                received.add(new String(isPacked ? unpacked(bytes) : bytes, StandardCharsets.ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** All that came, byte by byte a character. */
    String received() {
        return received.stream().collect(Collectors.joining());
    }

    private static byte[] unpacked(byte[] bytes) {
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return packed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
