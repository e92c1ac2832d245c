package org.redress.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/** Stands before the two sides as the proxy of the scaled-out form does, by the routes of its configuration. */
public final class Proxy implements AutoCloseable {
    /** Of one connection, not of the message; the client sets its own. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "keep-alive", "transfer-encoding", "upgrade");

    private static final int NO_BODY = -1;
    private static final int UNKNOWN_LENGTH = 0;

    private final ProxyRoutes routes = ProxyRoutes.ofTheProject();
    private final Map<String, String> baseBySide;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Proxy(Map<String, String> baseBySide, HttpServer server) {
        this.baseBySide = baseBySide;
        this.server = server;
    }

    /** Listens on a free loopback port. */
    public static Proxy before(Program commandSide, Program querySide) throws IOException {
        Proxy proxy = new Proxy(
                Map.of(ProxyRoutes.COMMAND_SIDE, commandSide.base(), ProxyRoutes.QUERY_SIDE, querySide.base()),
                HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
        proxy.server.setExecutor(proxy.threads);
        proxy.server.createContext("/", proxy::pass);
        proxy.server.start();
        return proxy;
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<InputStream> answer = http.send(onwards(exchange), BodyHandlers.ofInputStream());
            answer.headers().map().forEach((name, values) -> copy(name, values, exchange.getResponseHeaders()::add));
            try (InputStream body = answer.body()) {
                int status = answer.statusCode();
                boolean bodiless = status == 204
                        || status == 304
                        || exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(status, bodiless ? NO_BODY : UNKNOWN_LENGTH);
                if (!bodiless) {
                    body.transferTo(exchange.getResponseBody());
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest onwards(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        URI asked = exchange.getRequestURI();
        String side = routes.sideOf(method + " " + asked.getPath());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseBySide.get(side) + asked))
                .method(
                        method,
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> copy(name, values, request::header));
        return request.setHeader("X-Forwarded-Proto", "http")
                .setHeader("X-Forwarded-For", "127.0.0.1")
                .build();
    }

    private static void copy(String name, List<String> values, BiConsumer<String, String> to) {
        if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> to.accept(name, value));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
        threads.close();
    }
}
