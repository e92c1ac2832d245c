package org.redress.benchmarks.visible;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.redress.benchmarks.load.SingleCaller;
import org.redress.benchmarks.machine.Refused;

/** Somebody has a case open and listens, while somebody else takes its next step: how long until the page shows it. */
public final class OpenPage {
    /** Changes before the first that counts: compilers and caches are part of every day but the first. */
    private static final int CHANGES_UNCOUNTED = 30;

    /** Twice as long as the service pauses between two looks, so that changes come at any moment between them. */
    private static final Duration PAUSE_MAX = Duration.ofMillis(500);

    /** A region that takes longer than this is stale rather than late. */
    private static final Duration LATE_MAX = Duration.ofSeconds(30);

    private static final String STORY_LINE = "<li";

    private final SingleCaller caller;
    private final PageReader reader;
    private final Random pauses = new Random(1);

    /** @param reader who has the case open */
    public OpenPage(SingleCaller caller, PageReader reader) {
        this.caller = caller;
        this.reader = reader;
    }

    /**
     * How long after the answer of a change.
     *
     * @param told the page is told of it
     * @param shown the page has read its region again and that shows it
     */
    public record Delays(PageReader.Times told, PageReader.Times shown) {}

    /** Takes so many steps, each of another case, one after the other. */
    public Delays measure(int changes) {
        Deque<String> cases = new ArrayDeque<>();
        for (int received = 0; received < CHANGES_UNCOUNTED + changes; received++) {
            cases.add(caller.receive());
        }
        reader.awaitViews();
        long[] told = new long[changes];
        long[] shown = new long[changes];
        try (Listener listener = new Listener(reader)) {
            for (int change = -CHANGES_UNCOUNTED; change < changes; change++) {
                pause();
                Seen seen = change(cases.remove(), listener);
                if (change >= 0) {
                    told[change] = seen.toldNanos();
                    shown[change] = seen.shownNanos();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Delays(PageReader.Times.of(told), PageReader.Times.of(shown));
    }

    private record Seen(long toldNanos, long shownNanos) {}

    private Seen change(String complaint, Listener listener) {
        String region = "/complaints/" + complaint + "?region=story";
        int linesBefore = lines(reader.readUnasked(region));
        long position = caller.acknowledge(complaint);
        long answeredAt = System.nanoTime();
        // News may overtake the answer.
        long toldAt = Math.max(answeredAt, listener.toldAt(complaint, position));
        while (lines(reader.readUnasked(region)) == linesBefore) {
            if (System.nanoTime() - toldAt > LATE_MAX.toNanos()) {
                throw new Refused("a page was told of a change and does not show it");
            }
        }
        return new Seen(toldAt - answeredAt, System.nanoTime() - answeredAt);
    }

    private static int lines(String story) {
        return story.split(STORY_LINE, -1).length;
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(pauses.nextLong(PAUSE_MAX.toNanos()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }
}
