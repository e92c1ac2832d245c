package org.redress.benchmarks.visible;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.benchmarks.machine.Refused;

/** A page that is open and listens as its script does, over HTTP; it notes when it was told what. */
final class Listener implements AutoCloseable {
    /** News that take longer than this are lost rather than late. */
    private static final Duration LATE_MAX = Duration.ofSeconds(30);

    private static final String ID = "id: ";
    private static final String NEWS = "data: {";
    private static final Pattern POSITION = Pattern.compile("[{,]\"position\":([0-9]+)");

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final PageReader reader;
    private final Thread thread;
    private volatile @Nullable InputStream stream;
    private volatile boolean isClosed;

    private record Told(String news, long nanos) {
        /** Whether the news are of a complaint, and of this event of it. */
        boolean tells(String complaint, long position) {
            Matcher reached = POSITION.matcher(news);
            return reached.find()
                    && Long.parseLong(reached.group(1)) >= position
                    && (news.contains(complaint) || news.contains("\"complaints\":null"));
        }
    }

    /** Begins to listen, and has been told how things stand when this returns. */
    Listener(PageReader reader) {
        this.reader = reader;
        this.thread = Thread.ofPlatform().daemon().name("listener").start(this::listen);
        next();
    }

    /** When it was told of an event of a complaint, on the clock of {@link System#nanoTime()}. */
    long toldAt(String complaint, long position) {
        Told latest = next();
        while (!latest.tells(complaint, position)) {
            latest = next();
        }
        return latest.nanos();
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        InputStream open = stream;
        if (open != null) {
            open.close();
        }
        thread.interrupt();
    }

    private Told next() {
        try {
            Told next = told.poll(LATE_MAX.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new Refused("a listener was told nothing for " + LATE_MAX);
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }

    /** A stream ends by itself after a while; the next one goes on where it ended. */
    private void listen() {
        String lastId = null;
        while (!isClosed) {
            InputStream open = reader.open(lastId == null ? "/live" : "/live?after=" + lastId);
            stream = open;
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(open, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(ID)) {
                        lastId = line.substring(ID.length());
                    } else if (line.startsWith(NEWS)) {
                        told.add(new Told(line, System.nanoTime()));
                    }
                }
            } catch (IOException e) {
                if (!isClosed) {
                    throw new Refused("a listener was cut off", e);
                }
            }
        }
    }
}
