package org.redress.lifecycle.state;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.ComplaintMerged;
import org.redress.events.ComplaintSplit;
import org.redress.events.DuplicateAbsorbed;
import org.redress.events.DuplicateReleased;
import org.redress.events.KinshipEvent;
import org.redress.events.MergeUndone;
import org.redress.events.RecurrenceLinked;
import org.redress.events.SplitOffFrom;
import org.redress.events.SplitReturned;
import org.redress.events.SplitUndone;

/**
 * How the case belongs together with others.
 *
 * @param mergedInto where work on it goes on; null while it is a case of its own
 * @param origin the case that it was split off from, if any
 * @param returned whether that split was undone
 * @param inherited from when the clocks of the origin count
 * @param absorbed from when the clocks of the cases merged into this one count; {@link Instant#MAX} where nobody knows
 * @param earlier cases of the same trouble
 */
public record Kinship(
        @Nullable String mergedInto,
        @Nullable String origin,
        boolean returned,
        @Nullable Instant inherited,
        Map<String, Instant> absorbed,
        Set<String> earlier) {
    static final Kinship INITIAL = new Kinship(null, null, false, null, Map.of(), Set.of());

    /** Whether work on it goes on in another case. */
    public boolean isElsewhere() {
        return mergedInto != null || returned;
    }

    /**
     * From when the clocks of this case count: its own receipt, or that of a case it came from or took in, whichever is
     * the earliest. Source: M-41.
     *
     * @param receivedAt its own receipt, where it is known
     */
    public @Nullable Instant clocksFrom(@Nullable Instant receivedAt) {
        return Stream.concat(Stream.of(receivedAt, inherited), absorbed.values().stream())
                .filter(known -> known != null && !known.equals(Instant.MAX))
                .min(Instant::compareTo)
                .orElse(null);
    }

    Kinship evolve(KinshipEvent event) {
        return switch (event) {
            case ComplaintMerged e -> new Kinship(e.into(), origin, returned, inherited, absorbed, earlier);
            case MergeUndone e -> new Kinship(null, origin, returned, inherited, absorbed, earlier);
            case DuplicateAbsorbed e -> new Kinship(mergedInto, origin, returned, inherited, plus(e), earlier);
            case DuplicateReleased e -> {
                Map<String, Instant> fewer = new HashMap<>(absorbed);
                fewer.remove(e.duplicate());
                yield new Kinship(mergedInto, origin, returned, inherited, Map.copyOf(fewer), earlier);
            }
            case ComplaintSplit e -> this;
            case SplitOffFrom e -> new Kinship(mergedInto, e.origin(), false, e.clocksFrom(), absorbed, earlier);
            case SplitUndone e -> new Kinship(mergedInto, origin, true, inherited, absorbed, earlier);
            case SplitReturned e -> this;
            case RecurrenceLinked e -> {
                Set<String> more = new HashSet<>(earlier);
                more.add(e.earlier());
                yield new Kinship(mergedInto, origin, returned, inherited, absorbed, Set.copyOf(more));
            }
        };
    }

    private Map<String, Instant> plus(DuplicateAbsorbed e) {
        Map<String, Instant> more = new HashMap<>(absorbed);
        more.put(e.duplicate(), e.clocksFrom() == null ? Instant.MAX : e.clocksFrom());
        return Map.copyOf(more);
    }
}
