package org.redress.query.upkeep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far the parts of a view have come; where some of them are missing it is not known how far the view is.
 *
 * @param parts by the complaints that are in them
 */
record Reached(Map<Segment, Part> parts) {
    static final Reached NOTHING = new Reached(Map.of());

    /**
     * One part.
     *
     * @param position 0 when it has not begun
     */
    record Part(long position) {

        static Part of(EventTrackerStatus status) {
            return new Part(status.getCurrentPosition().orElse(0));
        }

        static Part of(@Nullable TrackingToken token) {
            return new Part(token == null ? 0 : token.position().orElse(0));
        }
    }

    /** The same with those parts that are kept elsewhere, as the database has them. */
    Reached completedBy(List<SegmentClaim> all) {
        int[] ids = all.stream().mapToInt(SegmentClaim::segment).toArray();
        Map<Segment, Part> complete = new HashMap<>();
        for (SegmentClaim each : all) {
            Segment segment = Segment.computeSegment(each.segment(), ids);
            Part here = parts.get(segment);
            complete.put(segment, here == null ? Part.of(each.token()) : here);
        }
        return new Reached(complete);
    }

    /** Whether every complaint is in one of the parts. */
    boolean isWhole() {
        // Masks are one below a power of two: a part is one mask-plus-first of the whole.
        double covered = parts.keySet().stream()
                .mapToDouble(segment -> 1.0 / (segment.getMask() + 1L))
                .sum();
        return covered == 1.0;
    }

    /** Where the slowest part is; empty when parts are missing. */
    OptionalLong slowest() {
        return isWhole() ? parts.values().stream().mapToLong(Part::position).min() : OptionalLong.empty();
    }

    /** Where the part with this complaint is; empty when it is missing. */
    OptionalLong of(String complaint) {
        return parts.entrySet().stream()
                .filter(each -> each.getKey().matches(complaint))
                .mapToLong(each -> each.getValue().position())
                .findFirst();
    }
}
