package org.redress.eventlog.backup;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells whoever asked how far it is, a line a second at most; once nobody listens any more, there is no use to go on. */
final class Telling {
    private static final long BETWEEN_LINES_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final PrintStream out;
    private final long betweenLinesNanos;
    private long nextNanos;

    Telling(PrintStream out) {
        this(out, BETWEEN_LINES_NANOS);
    }

    Telling(PrintStream out, long betweenLinesNanos) {
        this.out = out;
        this.betweenLinesNanos = betweenLinesNanos;
        this.nextNanos = System.nanoTime() + betweenLinesNanos;
    }

    /** How much of something is done. @throws BackupFailed once nobody listens */
    void progress(String what, long done, long of, String unit) {
        if (System.nanoTime() - nextNanos >= 0) {
            nextNanos = System.nanoTime() + betweenLinesNanos;
            say(String.format(
                    Locale.ROOT,
                    "%5.1f %%  %s: %,d of %,d %s",
                    of == 0 ? 100.0 : 100.0 * done / of,
                    what,
                    done,
                    of,
                    unit));
        }
    }

    /** How many there are so far, of nobody knows how many. @throws BackupFailed once nobody listens */
    void progress(String what, long done, String unit) {
        if (System.nanoTime() - nextNanos >= 0) {
            nextNanos = System.nanoTime() + betweenLinesNanos;
            say(String.format(Locale.ROOT, "         %s: %,d %s", what, done, unit));
        }
    }

    /** Says a sentence. @throws BackupFailed once nobody listens */
    void say(String sentence) {
        out.println(sentence);
        if (out.checkError()) {
            throw new BackupFailed("Whoever asked has gone; what was begun is not whole.");
        }
    }

    /** A number with its thousands apart. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
