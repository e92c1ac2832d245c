package org.redress.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.Personal;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;

/**
 * Something we said we would do.
 *
 * @param fulfilment how it was kept; null unless it was
 * @param released when it fell away with the proposal it came with; null unless it did
 * @see "requirements D-26"
 */
public record Promise(
        String promise,
        PromiseKind kind,
        @Nullable Personal what,
        @Nullable Personal cannotDo,
        Instant dueAt,
        Stamp stamp,
        @Nullable Fulfilment fulfilment,
        @Nullable Stamp released) {

    /** What was done about a promise. */
    public record Fulfilment(Personal how, @Nullable Personal goodwillAdded, Stamp stamp) {}

    static Promise of(PromiseMade e, Stamp stamp) {
        return new Promise(e.promise(), e.kind(), e.what(), e.cannotDo(), e.dueAt(), stamp, null, null);
    }

    Promise kept(PromiseFulfilled e, Stamp when) {
        Fulfilment how = new Fulfilment(e.how(), e.goodwillAdded(), when);
        return new Promise(promise, kind, what, cannotDo, dueAt, stamp, how, released);
    }

    Promise released(Stamp when) {
        return new Promise(promise, kind, what, cannotDo, dueAt, stamp, fulfilment, when);
    }

    /** Whether we still owe it. */
    @JsonIgnore
    public boolean isOpen() {
        return fulfilment == null && released == null;
    }
}
