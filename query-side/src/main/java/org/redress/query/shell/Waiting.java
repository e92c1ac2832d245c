package org.redress.query.shell;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Somebody in a shell who waits for what a service does beside its answers, and sees how far it is. */
public final class Waiting {
    /** How often somebody who waits looks how far it is. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** After this nobody waits any more. */
    private static final Duration WAIT_MAX = Duration.ofHours(2);

    private final PrintStream beside;
    private final Function<JsonNode, String> telling;
    private String told = "";

    /**
     * @param beside where no answer goes
     * @param telling how far it is, in a line or some, from how it is; nothing where it is empty
     */
    public Waiting(PrintStream beside, Function<JsonNode, String> telling) {
        this.beside = beside;
        this.telling = telling;
    }

    /** Tells of what has a {@code progress} between 0 and 1. */
    public static Waiting forProgress(PrintStream beside) {
        return new Waiting(beside, view -> Math.round(view.path("progress").asDouble(0) * 100) + " %");
    }

    /**
     * Looks until it is over, or nobody waits any more.
     *
     * @param view how it is
     * @return how it was at the last look
     */
    public JsonNode until(JsonNode view, Predicate<JsonNode> isOver, Supplier<JsonNode> look) {
        JsonNode now = view;
        long until = System.nanoTime() + WAIT_MAX.toNanos();
        while (!isOver.test(now) && System.nanoTime() < until) {
            tell(telling.apply(now));
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            now = look.get();
        }
        return now;
    }

    private void tell(String text) {
        if (!text.equals(told) && !text.isEmpty()) {
            told = text;
            beside.println(text);
        }
    }
}
