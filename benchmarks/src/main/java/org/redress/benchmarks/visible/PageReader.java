package org.redress.benchmarks.visible;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.benchmarks.machine.Refused;

/** Somebody who has signed in and looks at one page after the other. */
public final class PageReader {
    private static final int OK = 200;
    private static final Duration VIEWS_MAX = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LAG = Pattern.compile("\"lag\":([0-9]+|null)");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI base;
    private final String credentials;

    private PageReader(URI base, String credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    /** How long the reads of a page took. */
    public record Times(double medianMillis, double p95Millis) {
        static Times of(long[] nanos) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Times(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 95 / 100] / 1e6);
        }
    }

    /** Signs in as a person does. */
    public static PageReader signedIn(int port, String user, String password) {
        PageReader reader = new PageReader(URI.create("http://127.0.0.1:" + port), user + ":" + password);
        Matcher token = FORGERY_TOKEN.matcher(reader.get("/sign-in").body());
        if (!token.find()) {
            throw new Refused("the sign-in page has no token");
        }
        HttpResponse<String> answer = reader.send(HttpRequest.newBuilder(reader.base.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf="
                        + encoded(token.group(1)))));
        if (answer.statusCode() != OK || answer.uri().getPath().equals("/sign-in")) {
            throw new Refused("nobody could sign in");
        }
        return reader;
    }

    /** Waits until every view has seen all events. */
    public void awaitViews() {
        long until = System.nanoTime() + VIEWS_MAX.toNanos();
        while (!haveSeenAll()) {
            if (System.nanoTime() > until) {
                throw new Refused("the views have not caught up");
            }
            pause();
        }
    }

    /**
     * Reads a page, or an answer of the API, again and again.
     *
     * @param uncounted reads before the first that counts
     */
    public Times read(String path, int uncounted, int reads) {
        long[] nanos = new long[reads];
        for (int read = -uncounted; read < reads; read++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = get(path);
            if (answer.statusCode() != OK || answer.uri().getPath().equals("/sign-in")) {
                throw new Refused(path + " was answered with " + answer.statusCode());
            }
            if (read >= 0) {
                nanos[read] = System.nanoTime() - begun;
            }
        }
        return Times.of(nanos);
    }

    /** A part of a page, read again by the page itself rather than by somebody who asked for it. */
    String readUnasked(String path) {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Accept", "text/html")
                        .header("Redress-Unasked", "true"),
                BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new Refused(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /** What never ends, or not soon. */
    InputStream open(String path) {
        HttpResponse<InputStream> answer =
                send(HttpRequest.newBuilder(base.resolve(path)), BodyHandlers.ofInputStream());
        if (answer.statusCode() != OK) {
            throw new Refused(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private boolean haveSeenAll() {
        String views = get("/api/views").body();
        return LAG.matcher(views).results().allMatch(lag -> lag.group(1).equals("0"));
    }

    private HttpResponse<String> get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return send(
                path.startsWith("/api/")
                        ? request.header("Authorization", basic())
                        : request.header("Accept", "text/html"));
    }

    private String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
