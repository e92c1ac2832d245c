package org.redress.query.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

class ReachedTest {
    private static final Segment[] HALVES = {Segment.computeSegment(0, 0, 1), Segment.computeSegment(1, 0, 1)};

    @Test
    void the_slowest_part_decides() {
        assertThat(new Reached(Map.of(HALVES[0], at(7), HALVES[1], at(5))).slowest())
                .hasValue(5);
    }

    @Test
    void a_view_with_a_part_unknown_is_nowhere() {
        assertThat(new Reached(Map.of(HALVES[0], at(7))).slowest()).isEmpty();
    }

    @Test
    void parts_that_are_kept_elsewhere_are_where_their_tokens_are() {
        Reached here = new Reached(Map.of(HALVES[0], at(7)));

        Reached all =
                here.completedBy(List.of(new SegmentClaim(0, token(6), true), new SegmentClaim(1, token(4), false)));

        assertThat(all).isEqualTo(new Reached(Map.of(HALVES[0], at(7), HALVES[1], at(4))));
    }

    @Test
    void a_complaint_is_where_its_part_is() {
        Reached all = new Reached(Map.of(HALVES[0], at(7), HALVES[1], at(5)));
        String complaint = "c-1";

        assertThat(all.of(complaint)).hasValue(HALVES[0].matches(complaint) ? 7 : 5);
    }

    @Test
    void a_view_that_was_never_filled_is_at_the_beginning() {
        Reached all = Reached.NOTHING.completedBy(List.of(new SegmentClaim(0, null, true)));

        assertThat(all.slowest()).hasValue(0);
    }

    private static Reached.Part at(long position) {
        return new Reached.Part(position);
    }

    private static TrackingToken token(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }
}
