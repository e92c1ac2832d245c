package org.redress.query.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.query.reading.Words;
import org.redress.query.upkeep.DeadLetter;

/**
 * A complaint that a view has set aside, for one reader.
 *
 * @param firstPosition of the first event that the view has not taken up
 * @param cause the types of what went wrong last, without their messages
 * @param attempts how often it went wrong
 * @param discarded the decision to go on without it; null while somebody has yet to see to it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ListedDeadLetter(
        String complaint,
        long firstPosition,
        String cause,
        int attempts,
        Instant parkedAt,
        @Nullable Discarded discarded) {

    /**
     * The decision to go on without it.
     *
     * @param reason null where the reader may not know it, or the person who wrote it was erased
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Discarded(Instant at, PersonId by, @Nullable String reason) {}

    static ListedDeadLetter of(DeadLetter letter, Words words) {
        return new ListedDeadLetter(
                letter.complaint(),
                letter.firstPosition(),
                letter.cause(),
                letter.attempts(),
                letter.parkedAt(),
                Optional.ofNullable(letter.discard())
                        .map(discard ->
                                new Discarded(discard.at(), discard.reason().person(), words.textOf(discard.reason())))
                        .orElse(null));
    }
}
