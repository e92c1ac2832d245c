package org.redress.eventlog;

import java.util.List;
import java.util.Map;
import org.redress.events.ComplaintEvent;

/**
 * A complaint that arrives with its story so far, all of it to be written at once.
 *
 * @param facts in the order in which they happened; at least one
 */
public record NewComplaint(String complaintId, List<Fact> facts) {
    public NewComplaint {
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("a complaint of which nothing is known");
        }
    }

    /**
     * One thing that happened.
     *
     * @param metadata by the names of {@link EventMetadata}
     */
    public record Fact(ComplaintEvent event, Map<String, String> metadata) {
        public Fact {
            metadata = Map.copyOf(metadata);
        }
    }
}
