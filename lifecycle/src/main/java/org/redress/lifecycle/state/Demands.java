package org.redress.lifecycle.state;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandEvent;
import org.redress.events.DemandStated;

/** What the customer wants, and which of it was declined. Ids in the order in which they were stated. */
public record Demands(SequencedSet<String> stated, Set<String> declined) {
    static final Demands INITIAL = new Demands(Collections.unmodifiableSequencedSet(new LinkedHashSet<>()), Set.of());

    Demands evolve(DemandEvent event) {
        return switch (event) {
            case DemandStated e -> new Demands(plus(stated, e.demand()), declined);
            case DemandDeclined e -> {
                Set<String> more = new HashSet<>(declined);
                more.add(e.demand());
                yield new Demands(stated, Set.copyOf(more));
            }
        };
    }

    /** The id that the next demand gets. */
    public String nextId() {
        return "D" + (stated.size() + 1);
    }

    /** Whether each demand is fulfilled by what is covered here, or was declined. Source: M-14, M-20, N-52. */
    public boolean areSettledBy(Collection<String> covered) {
        return stated.stream().allMatch(demand -> covered.contains(demand) || declined.contains(demand));
    }

    private static SequencedSet<String> plus(SequencedSet<String> ids, String id) {
        SequencedSet<String> more = new LinkedHashSet<>(ids);
        more.add(id);
        return Collections.unmodifiableSequencedSet(more);
    }
}
