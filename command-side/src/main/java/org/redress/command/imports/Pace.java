package org.redress.command.imports;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How fast a run of an import has been lately: what it did at first, or before a pause, says little about now. */
final class Pace {
    /** Long enough to even out single batches, short enough to follow a database that becomes slower. */
    static final Duration WINDOW = Duration.ofSeconds(30);

    /** What is known sooner is the speed of a first batch, which waits for caches and connections. */
    static final Duration KNOWN_AFTER = Duration.ofSeconds(2);

    private final Deque<Tally> passed = new ArrayDeque<>();

    /** Notes how far the run has come; the first time before its first batch. */
    void passed(Tally tally) {
        passed.addLast(tally);
        while (isFullWithoutOldest(tally.worked().minus(WINDOW))) {
            passed.removeFirst();
        }
    }

    /** The speed in the window; null as long as it would be a guess. */
    @Nullable
    Speed speed() {
        Tally first = passed.peekFirst();
        Tally last = passed.peekLast();
        if (first == null || last == null) {
            return null;
        }
        Duration took = last.worked().minus(first.worked());
        if (took.compareTo(KNOWN_AFTER) < 0) {
            return null;
        }
        double seconds = took.toMillis() / 1_000.0;
        return new Speed((last.rows() - first.rows()) / seconds, (last.bytesRead() - first.bytesRead()) / seconds);
    }

    /** Whether the window is full without the oldest. */
    private boolean isFullWithoutOldest(Duration begin) {
        return passed.stream()
                .skip(1)
                .findFirst()
                .filter(second -> second.worked().compareTo(begin) <= 0)
                .isPresent();
    }
}
