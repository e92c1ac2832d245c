package org.redress.lifecycle.state;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.redress.events.CounterDemandRecorded;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandDeferred;
import org.redress.events.DemandEvent;
import org.redress.events.DemandMoved;
import org.redress.events.DemandReinstated;
import org.redress.events.DemandReturned;
import org.redress.events.DemandStated;

/**
 * What the customer wants, which of it was declined, and which is looked after in another case. Ids in the order in which
 * they were stated.
 *
 * @param moved which demand is looked after in which case
 */
public record Demands(SequencedSet<String> stated, Set<String> declined, SequencedMap<String, String> moved) {
    static final Demands INITIAL = new Demands(
            Collections.unmodifiableSequencedSet(new LinkedHashSet<>()),
            Set.of(),
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>()));

    Demands evolve(DemandEvent event) {
        return switch (event) {
            case DemandStated e -> stating(e.demand());
            case CounterDemandRecorded e -> stating(e.demand());
            case DemandDeclined e -> new Demands(stated, plus(declined, e.demand()), moved);
            case DemandReinstated e -> new Demands(stated, minus(declined, e.demand()), moved);
            case DemandDeferred e -> this;
            case DemandMoved e -> {
                SequencedMap<String, String> more = new LinkedHashMap<>(moved);
                more.put(e.demand(), e.to());
                yield new Demands(stated, declined, Collections.unmodifiableSequencedMap(more));
            }
            case DemandReturned e -> {
                SequencedMap<String, String> fewer = new LinkedHashMap<>(moved);
                fewer.remove(e.demand());
                yield new Demands(stated, declined, Collections.unmodifiableSequencedMap(fewer));
            }
        };
    }

    /** The id that the next demand gets. */
    public String nextId() {
        return "D" + (stated.size() + 1);
    }

    /** What is neither declined nor looked after elsewhere. */
    public List<String> open() {
        return stated.stream()
                .filter(demand -> !declined.contains(demand) && !moved.containsKey(demand))
                .toList();
    }

    /** Whether each demand is fulfilled by what is covered here, or was declined. Source: M-14, M-20, N-52. */
    public boolean areSettledBy(Collection<String> covered) {
        return covered.containsAll(open());
    }

    private Demands stating(String demand) {
        SequencedSet<String> more = new LinkedHashSet<>(stated);
        more.add(demand);
        return new Demands(Collections.unmodifiableSequencedSet(more), declined, moved);
    }

    private static Set<String> plus(Set<String> ids, String id) {
        Set<String> more = new HashSet<>(ids);
        more.add(id);
        return Set.copyOf(more);
    }

    private static Set<String> minus(Set<String> ids, String id) {
        Set<String> fewer = new HashSet<>(ids);
        fewer.remove(id);
        return Set.copyOf(fewer);
    }
}
