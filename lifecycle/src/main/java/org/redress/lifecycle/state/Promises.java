package org.redress.lifecycle.state;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseEvent;
import org.redress.events.PromiseExtended;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;

/**
 * What we said we would do (region G).
 *
 * @param made how many promises so far
 * @param dueAt until when those not yet kept are due, oldest first
 * @param broken those whose time has passed without a word; they can still be kept late, or extended
 * @param ofRemedy the one that came with the last proposal, while it is open
 */
public record Promises(
        int made,
        SequencedMap<String, Instant> dueAt,
        SequencedMap<String, Instant> broken,
        @Nullable String ofRemedy) {
    private static final Pattern ID = Pattern.compile("P[1-9]\\d{0,8}");

    private static final SequencedMap<String, Instant> NONE =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

    static final Promises INITIAL = new Promises(0, NONE, NONE, null);

    Promises evolve(PromiseEvent event) {
        return switch (event) {
            case PromiseMade e ->
                new Promises(
                        made + 1,
                        plus(dueAt, e.promise(), e.dueAt()),
                        broken,
                        e.kind() == PromiseKind.REMEDY_EXECUTION ? e.promise() : ofRemedy);
            case PromiseFulfilled e -> without(e.promise());
            case PromiseReleased e -> without(e.promise());
            case PromiseExtended e ->
                new Promises(made, plus(dueAt, e.promise(), e.dueAt()), minus(broken, e.promise()), ofRemedy);
            case PromiseBroken e ->
                dueAt.containsKey(e.promise())
                        ? new Promises(
                                made,
                                minus(dueAt, e.promise()),
                                plus(broken, e.promise(), dueAt.get(e.promise())),
                                ofRemedy)
                        : this;
        };
    }

    /** The id that the next promise gets. */
    public String nextId() {
        return "P" + (made + 1);
    }

    /** Those not yet kept whose time may still come, oldest first. */
    public SequencedSet<String> open() {
        return dueAt.sequencedKeySet();
    }

    /** Whether it waits to be kept, in time or late. */
    public boolean isOwed(String promise) {
        return dueAt.containsKey(promise) || broken.containsKey(promise);
    }

    /** Until when it was to be kept, in time or late. @throws NullPointerException when it is not owed */
    public Instant dueOf(String promise) {
        Instant due = dueAt.get(promise);
        return Objects.requireNonNull(due == null ? broken.get(promise) : due, "not owed");
    }

    /** Whether its time has passed. Source: R-017. */
    public boolean isOverdue(String promise, Instant now) {
        Instant due = dueAt.get(promise);
        return due != null && due.isBefore(now);
    }

    /** Whether a promise of this id was ever made. */
    public boolean knows(String promise) {
        return ID.matcher(promise).matches() && Integer.parseInt(promise.substring(1)) <= made;
    }

    private Promises without(String promise) {
        return new Promises(
                made, minus(dueAt, promise), minus(broken, promise), promise.equals(ofRemedy) ? null : ofRemedy);
    }

    private static SequencedMap<String, Instant> plus(SequencedMap<String, Instant> some, String id, Instant due) {
        SequencedMap<String, Instant> more = new LinkedHashMap<>(some);
        more.put(id, due);
        return Collections.unmodifiableSequencedMap(more);
    }

    private static SequencedMap<String, Instant> minus(SequencedMap<String, Instant> some, String id) {
        SequencedMap<String, Instant> fewer = new LinkedHashMap<>(some);
        fewer.remove(id);
        return Collections.unmodifiableSequencedMap(fewer);
    }
}
