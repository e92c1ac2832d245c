package org.redress.query.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.signin.SignedIn;
import org.redress.query.reading.Readers;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * The news as server-sent events, for the script of our pages: {@code news} when a view has moved on, its id the
 * position, and a {@code beat} in between. Each stream has a virtual thread of its own, which spends its life waiting.
 *
 * @see "HTML Standard, 9.2 Server-sent events"
 */
@Controller
class LiveEndpoint {
    /** Streams at once; each is a connection and a parked thread, some tens of kilobytes. */
    static final int LISTENERS_MAX = 2_000;

    /** A page that hears nothing for five seconds says so. */
    static final Duration BEATS_EVERY = Duration.ofSeconds(4);

    /** After that the page asks again, and shows that it still may: an account that is closed stops hearing by then. */
    static final Duration LIFE_MAX = Duration.ofMinutes(2);

    private final NewsDesk desk;
    private final Readers readers;
    private final JsonMapper json;

    LiveEndpoint(NewsDesk desk, Readers readers, JsonMapper json) {
        this.desk = desk;
        this.readers = readers;
        this.json = json;
    }

    /**
     * Tells how things stand, and then what happens.
     *
     * @param after the position up to which the page has been told; null when it knows nothing
     * @throws ProblemException 503 when {@value #LISTENERS_MAX} others are listening
     */
    @GetMapping("/live")
    void listen(@RequestParam(required = false) @Nullable Long after, SignedIn person, HttpServletResponse response)
            throws InterruptedException {
        readers.reader(person);
        if (after != null && after < 0) {
            throw new InvalidInput("after", "is not a position");
        }
        if (!desk.enter()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE.problem());
        }
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // A proxy that collects answers would hold the news back.
            response.setHeader("X-Accel-Buffering", "no");
            tell(after, response.getOutputStream());
        } catch (IOException gone) {
            // The page was closed, or its connection lost. It will ask again if it is still there.
            return;
        } finally {
            desk.leave();
        }
    }

    private void tell(@Nullable Long after, OutputStream out) throws IOException, InterruptedException {
        Bulletin.Edition first = desk.since(after == null ? 0 : after);
        long number = first.number();
        write(after == null ? first.news().concerning(null) : first.news(), out);
        long end = System.nanoTime() + LIFE_MAX.toNanos();
        while (!desk.bulletin().isClosed() && System.nanoTime() - end < 0) {
            Bulletin.Edition edition = desk.bulletin().after(number, BEATS_EVERY.toMillis());
            if (edition == null) {
                write("event: beat\ndata:\n\n", out);
            } else {
                number = edition.number();
                write(edition.news(), out);
            }
        }
    }

    private void write(News news, OutputStream out) throws IOException {
        write("id: " + news.position() + "\nevent: news\ndata: " + json.writeValueAsString(news) + "\n\n", out);
    }

    private static void write(String message, OutputStream out) throws IOException {
        out.write(message.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
