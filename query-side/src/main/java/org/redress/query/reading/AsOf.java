package org.redress.query.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.http.problem.InvalidInput;

/** Which part of a complaint's history is asked for: all of it, or what had been recorded by then. */
public sealed interface AsOf {

    /** Everything up to now. */
    record Now() implements AsOf {}

    /** What had been recorded at a moment, inclusive. */
    record Moment(Instant moment) implements AsOf {}

    /** What had been recorded when this event of the complaint was, inclusive. */
    record Sequence(long sequence) implements AsOf {}

    /** What the two parameters ask for; at most one may be given. @throws InvalidInput when both are */
    static AsOf of(@Nullable Instant asOf, @Nullable Long asOfSequence) {
        if (asOf != null && asOfSequence != null) {
            throw new InvalidInput("asOfSequence", "goes without asOf");
        }
        if (asOf != null) {
            return new Moment(asOf);
        }
        return asOfSequence == null ? new Now() : new Sequence(asOfSequence);
    }

    /** The events of that part in order; empty when nothing was known of the complaint, or no such event is. */
    default List<StoredEvent> of(EventHistory log, String complaint) {
        return switch (this) {
            case Now now -> log.of(complaint);
            case Moment at ->
                log.of(complaint).stream()
                        .takeWhile(event -> !event.recordedAt().isAfter(at.moment()))
                        .toList();
            case Sequence until -> {
                List<StoredEvent> history = log.upTo(complaint, until.sequence());
                yield history.isEmpty() || history.getLast().sequence() < until.sequence() ? List.of() : history;
            }
        };
    }
}
