package org.redress.lifecycle.operations;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.redress.events.DeadLetterDiscarded;
import org.redress.events.OperationsEvent;
import org.redress.events.ViewName;

/** What the rules may know about the running of the service: what has been discarded. */
public record OperationsState(Set<SetAside> discarded) {
    /** The state before anything has happened. */
    public static final OperationsState INITIAL = new OperationsState(Set.of());

    public OperationsState {
        discarded = Set.copyOf(discarded);
    }

    /** One setting aside of a complaint by a view: the same complaint may be set aside again, at another time. */
    public record SetAside(ViewName view, String complaint, long firstPosition, Instant parkedAt) {}

    /** The state after one more event. Total: what has happened has happened. */
    public OperationsState evolve(OperationsEvent event) {
        return switch (event) {
            case DeadLetterDiscarded e -> {
                Set<SetAside> more = new HashSet<>(discarded);
                more.add(new SetAside(e.view(), e.complaint(), e.firstPosition(), e.parkedAt()));
                yield new OperationsState(more);
            }
        };
    }
}
