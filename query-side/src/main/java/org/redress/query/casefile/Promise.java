package org.redress.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.Personal;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseEvent;
import org.redress.events.PromiseExtended;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;

/**
 * Something we said we would do.
 *
 * @param dueAt the time last told
 * @param extensions the later times that were told, oldest first
 * @param broken when its time had passed without a word; null while that did not happen since the last time told
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
        List<Extension> extensions,
        @Nullable Stamp broken,
        @Nullable Fulfilment fulfilment,
        @Nullable Stamp released) {

    /** The customer was called as promised and knows the new time. */
    public record Extension(Instant dueAt, Channel channel, Personal explanation, Stamp stamp) {}

    /** What was done about a promise. */
    public record Fulfilment(Personal how, @Nullable Personal goodwillAdded, Stamp stamp) {}

    static List<Promise> after(List<Promise> promises, PromiseEvent event, Stamp stamp) {
        return switch (event) {
            case PromiseMade e -> Entries.plus(promises, made(e, stamp));
            case PromiseFulfilled e ->
                remarked(
                        promises,
                        e.promise(),
                        one -> one.ended(new Fulfilment(e.how(), e.goodwillAdded(), stamp), null));
            case PromiseReleased e -> remarked(promises, e.promise(), one -> one.ended(null, stamp));
            case PromiseExtended e ->
                remarked(
                        promises,
                        e.promise(),
                        one -> one.extended(new Extension(e.dueAt(), e.channel(), e.explanation(), stamp)));
            case PromiseBroken e -> remarked(promises, e.promise(), one -> one.broken(stamp));
        };
    }

    /** Whether we still owe it, in time or late. */
    @JsonIgnore
    public boolean isOpen() {
        return fulfilment == null && released == null;
    }

    private static Promise made(PromiseMade e, Stamp stamp) {
        return new Promise(
                e.promise(), e.kind(), e.what(), e.cannotDo(), e.dueAt(), stamp, List.of(), null, null, null);
    }

    private Promise ended(@Nullable Fulfilment kept, @Nullable Stamp fellAway) {
        return new Promise(promise, kind, what, cannotDo, dueAt, stamp, extensions, broken, kept, fellAway);
    }

    private Promise extended(Extension later) {
        return new Promise(
                promise,
                kind,
                what,
                cannotDo,
                later.dueAt(),
                stamp,
                Entries.plus(extensions, later),
                null,
                fulfilment,
                released);
    }

    private Promise broken(Stamp when) {
        return new Promise(promise, kind, what, cannotDo, dueAt, stamp, extensions, when, fulfilment, released);
    }

    private static List<Promise> remarked(List<Promise> promises, String promise, UnaryOperator<Promise> remark) {
        return Entries.remarked(promises, one -> one.promise().equals(promise), remark);
    }
}
