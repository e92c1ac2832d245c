package org.redress.query.replica;

import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Asking;

/** Where a piece of work has come to. One thread works; any other looks, and may end it. */
public final class Course {
    private boolean cancelled;
    private @Nullable Asking asking;
    private @Nullable DoubleSupplier made;

    /** What is made before anything can be asked tells how far it is by itself. */
    synchronized void isAt(DoubleSupplier progress) {
        made = progress;
    }

    /** From here on the work is questions to this log. */
    public synchronized void asks(Asking asked) {
        made = null;
        asking = asked;
        if (cancelled) {
            asked.cancel();
        }
    }

    /**
     * Ends the work here where it is for nothing.
     *
     * @throws CancellationException where nobody wants the answer any more
     */
    public synchronized void demandWanted() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (asking != null) {
            asking.cancel();
        }
    }

    /** 0 to 1; 0 where nobody knows. */
    synchronized double progress() {
        if (made != null) {
            return made.getAsDouble();
        }
        OptionalDouble asked = asking == null ? OptionalDouble.empty() : asking.progress();
        return Math.clamp(asked.orElse(0), 0, 1);
    }
}
