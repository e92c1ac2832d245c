package org.redress.query.promises;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.Owner;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.query.reading.ListedLine;
import org.redress.query.upkeep.CaseMoment;

/**
 * One promise.
 *
 * @param caseNumber what people call the case by
 * @param promise its id in the case
 * @param owner who answers for the case, and so for the promise; null while nobody does
 * @param dueAt the time last told
 * @param extensions how often a later time was told
 * @param brokenAt when its time had last passed without a word; null unless it did
 * @param endedAt when it was kept, or fell away; null while we owe it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PromiseLine(
        String complaint,
        String caseNumber,
        String promise,
        PromiseKind kind,
        State state,
        @Nullable Owner owner,
        Instant madeAt,
        Instant dueAt,
        int extensions,
        @Nullable Instant brokenAt,
        @Nullable Instant endedAt)
        implements ListedLine {

    /** How far it is. */
    public enum State {
        /** Its time may still come. */
        OPEN,
        FULFILLED,
        /** It fell away with the proposal it came with. */
        RELEASED,
        /** Its time passed without a word, and we still owe it. */
        BROKEN
    }

    static PromiseLine made(PromiseMade e, CaseMoment moment) {
        return new PromiseLine(
                moment.complaint(),
                moment.caseNumber(),
                e.promise(),
                e.kind(),
                State.OPEN,
                moment.state().ownership().owner(),
                moment.at(),
                e.dueAt(),
                0,
                null,
                null);
    }

    PromiseLine owned(@Nullable Owner by) {
        return new PromiseLine(
                complaint, caseNumber, promise, kind, state, by, madeAt, dueAt, extensions, brokenAt, endedAt);
    }

    PromiseLine ended(State how, Instant when) {
        return new PromiseLine(
                complaint, caseNumber, promise, kind, how, owner, madeAt, dueAt, extensions, brokenAt, when);
    }

    PromiseLine extended(Instant until) {
        return new PromiseLine(
                complaint,
                caseNumber,
                promise,
                kind,
                State.OPEN,
                owner,
                madeAt,
                until,
                extensions + 1,
                brokenAt,
                endedAt);
    }

    PromiseLine broken(Instant when) {
        return new PromiseLine(
                complaint, caseNumber, promise, kind, State.BROKEN, owner, madeAt, dueAt, extensions, when, endedAt);
    }

    @Override
    public String key() {
        return promise;
    }

    @Override
    public Instant order() {
        return dueAt;
    }
}
