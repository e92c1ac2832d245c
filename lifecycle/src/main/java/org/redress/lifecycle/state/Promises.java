package org.redress.lifecycle.state;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.redress.events.PromiseEvent;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;

/**
 * What we said we would do (region G).
 *
 * @param made how many promises there ever were
 * @param open those not yet kept, oldest first
 * @param ofRemedy the one that came with the last proposal, while it is open
 */
public record Promises(
        int made, SequencedSet<String> open, @Nullable String ofRemedy) {
    static final Promises INITIAL = new Promises(0, Collections.unmodifiableSequencedSet(new LinkedHashSet<>()), null);

    Promises evolve(PromiseEvent event) {
        return switch (event) {
            case PromiseMade e -> {
                SequencedSet<String> more = new LinkedHashSet<>(open);
                more.add(e.promise());
                yield new Promises(
                        made + 1,
                        Collections.unmodifiableSequencedSet(more),
                        e.kind() == PromiseKind.REMEDY_EXECUTION ? e.promise() : ofRemedy);
            }
            case PromiseFulfilled e -> without(e.promise());
            case PromiseReleased e -> without(e.promise());
        };
    }

    /** The id that the next promise gets. */
    public String nextId() {
        return "P" + (made + 1);
    }

    /** Whether a promise of this id was ever made. */
    public boolean knows(String promise) {
        return promise.matches("P[1-9]\\d{0,8}") && Integer.parseInt(promise.substring(1)) <= made;
    }

    private Promises without(String promise) {
        SequencedSet<String> fewer = new LinkedHashSet<>(open);
        fewer.remove(promise);
        return new Promises(
                made, Collections.unmodifiableSequencedSet(fewer), promise.equals(ofRemedy) ? null : ofRemedy);
    }
}
