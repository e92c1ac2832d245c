package org.redress.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpacingTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @Test
    void events_stand_alike_apart() {
        double[] places = Spacing.EVENTS.places(List.of(NOON, after(1), after(100)));

        assertThat(places[0]).isEqualTo(Spacing.FIRST);
        assertThat(places[1] - places[0]).isEqualTo(places[2] - places[1]);
    }

    @Test
    void a_pause_of_a_day_has_a_place_of_its_own_and_a_shorter_one_has_not() {
        double[] shorter =
                Spacing.EVENTS.places(List.of(NOON, NOON.plus(Spacing.GAP_MIN).minusSeconds(1)));
        double[] longer = Spacing.EVENTS.places(List.of(NOON, NOON.plus(Spacing.GAP_MIN)));

        assertThat(longer[1]).isGreaterThan(shorter[1]);
    }

    @Test
    void times_stand_as_far_apart_as_they_are() {
        double[] places = Spacing.TIME.places(List.of(NOON, after(1), after(4)));

        assertThat((places[2] - places[0]) / (places[1] - places[0])).isEqualTo(4);
    }

    @Test
    void what_happened_at_one_moment_stands_apart_all_the_same() {
        assertThat(Spacing.TIME.places(List.of(NOON, NOON))).isEqualTo(Spacing.EVENTS.places(List.of(NOON, NOON)));
        assertThat(Spacing.TIME.places(List.of(NOON))).containsExactly(Spacing.FIRST);
    }

    private static Instant after(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
