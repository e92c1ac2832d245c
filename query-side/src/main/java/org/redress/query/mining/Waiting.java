package org.redress.query.mining;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Somebody in a shell who waits for what a service does beside its answers, and sees how far it is. */
final class Waiting {
    /** How often somebody who waits looks how far it is. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** After this nobody waits any more. */
    private static final Duration WAIT_MAX = Duration.ofHours(2);

    private final PrintStream beside;
    private long told = -1;

    /** @param beside where no answer goes */
    Waiting(PrintStream beside) {
        this.beside = beside;
    }

    /**
     * Looks until it is over, or nobody waits any more.
     *
     * @param view how it is, with its {@code progress}
     * @return how it was at the last look
     */
    JsonNode until(JsonNode view, Predicate<JsonNode> isOver, Supplier<JsonNode> look) {
        JsonNode now = view;
        long until = System.nanoTime() + WAIT_MAX.toNanos();
        while (!isOver.test(now) && System.nanoTime() < until) {
            tell(now.path("progress").asDouble(0));
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            now = look.get();
        }
        return now;
    }

    private void tell(double progress) {
        long hundredths = Math.round(progress * 100);
        if (hundredths != told) {
            told = hundredths;
            beside.println(hundredths + " %");
        }
    }
}
