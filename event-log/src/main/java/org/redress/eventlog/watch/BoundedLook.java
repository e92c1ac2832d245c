package org.redress.eventlog.watch;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read from the database or a disk for those who watch the service. However many ask, one look is under
 * way at a time, and nobody waits longer for it than {@link #WAIT_MAX} from its beginning: a database that is away costs
 * the figure, never the answer with all the others.
 */
public final class BoundedLook<T> {
    /** Figures of one answer may share a look; no more often than that is the database asked for them. */
    public static final Duration SHARED_FOR = Duration.ofSeconds(1);

    /** A few short statements take a hundredth of it; scrapers commonly wait ten seconds for everything. */
    public static final Duration WAIT_MAX = Duration.ofSeconds(2);

    /** Deep enough for any driver; ends a chain that bites its tail. */
    private static final int CAUSES_MAX = 20;

    private final ThreadFactory threads;
    private final Supplier<T> look;
    private @Nullable Under<T> last;

    /** @param name of the thread that looks */
    public BoundedLook(String name, Supplier<T> look) {
        this(Thread.ofPlatform().daemon().name("look-" + name).factory(), look);
    }

    BoundedLook(ThreadFactory threads, Supplier<T> look) {
        this.threads = threads;
        this.look = look;
    }

    /**
     * What was seen.
     *
     * @param value null where nothing was
     * @param why null where something was: why not, without a word of any data
     */
    public record Sight<T>(@Nullable T value, @Nullable String why) {
        static <T> Sight<T> of(T value) {
            return new Sight<>(value, null);
        }

        static <T> Sight<T> nothing(String why) {
            return new Sight<>(null, why);
        }
    }

    /** Looks now, or joins the look that is under way. */
    public Sight<T> now() {
        return awaited(begun(Duration.ZERO));
    }

    /** For a figure: what was seen at most {@link #SHARED_FOR} ago, else a new look; empty where nothing can be seen. */
    public Optional<T> figure() {
        return Optional.ofNullable(awaited(begun(SHARED_FOR)).value());
    }

    private synchronized Under<T> begun(Duration sharedFor) {
        Under<T> before = last;
        if (before != null && (!before.sight.isDone() || before.age().compareTo(sharedFor) < 0)) {
            return before;
        }
        Under<T> next = new Under<>(System.nanoTime(), new CompletableFuture<>());
        try {
            // A thread of its own, which nobody interrupts: that would close the file of an embedded database.
            threads.newThread(() -> next.sight.complete(sighted())).start();
        } catch (OutOfMemoryError noThread) {
            // Told as any other fault, and not kept: the next look tries again.
            next.sight.complete(Sight.nothing(noThread.getClass().getName()));
            return next;
        }
        last = next;
        return next;
    }

    private Sight<T> sighted() {
        try {
            return Sight.of(look.get());
        } catch (RuntimeException e) {
            return Sight.nothing(typeOf(e));
        } catch (Error e) {
            // Whoever waits is told, and the next look tries again.
            return Sight.nothing(e.getClass().getName());
        }
    }

    private static <T> Sight<T> awaited(Under<T> under) {
        Duration left = WAIT_MAX.minus(under.age());
        try {
            return under.sight.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Sight.nothing("no answer within %d s".formatted(WAIT_MAX.toSeconds()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Sight.nothing("interrupted");
        }
    }

    /** The type and the database's code only: messages of drivers quote rows. */
    private static String typeOf(RuntimeException fault) {
        String type = fault.getClass().getSimpleName();
        return Stream.iterate((Throwable) fault, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_MAX)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(Objects::nonNull)
                .findFirst()
                .map(state -> type + ", SQLState " + state)
                .orElse(type);
    }

    private record Under<T>(long begunNanos, CompletableFuture<Sight<T>> sight) {
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - begunNanos);
        }
    }
}
