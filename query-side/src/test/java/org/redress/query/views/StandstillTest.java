package org.redress.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.views.Standstill.STALLED_AFTER;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StandstillTest {
    private static final Duration BEGUN = Duration.ofHours(5);
    private static final OptionalLong SEVEN = OptionalLong.of(7);
    private final Standstill atSeven = Standstill.at(SEVEN, BEGUN);

    @Test
    void it_takes_its_time_to_be_one() {
        assertThat(atSeven.isStalled(BEGUN.plus(STALLED_AFTER).minusMillis(1))).isFalse();
        assertThat(atSeven.isStalled(BEGUN.plus(STALLED_AFTER))).isTrue();
    }

    @Test
    void a_view_that_moves_is_not_one() {
        Standstill moved = atSeven.seen(OptionalLong.of(8), true, BEGUN.plus(STALLED_AFTER));

        assertThat(moved).isEqualTo(Standstill.at(OptionalLong.of(8), BEGUN.plus(STALLED_AFTER)));
    }

    @Test
    void a_view_with_nothing_to_take_up_is_not_one() {
        Standstill idle = atSeven.seen(SEVEN, false, BEGUN.plus(STALLED_AFTER));

        assertThat(idle.isStalled(BEGUN.plus(STALLED_AFTER))).isFalse();
    }

    @Test
    void a_view_that_is_still_there_has_been_there_all_the_time() {
        assertThat(atSeven.seen(SEVEN, true, BEGUN.plusSeconds(1))).isEqualTo(atSeven);
    }

    @Test
    void it_is_started_again_each_time_and_then_no_more() {
        Standstill standstill = atSeven;
        for (int times = 1; times <= Standstill.RESTARTS_MAX; times++) {
            Duration due = BEGUN.plus(STALLED_AFTER.multipliedBy(times));
            assertThat(standstill.isRestartDue(due.minusMillis(1))).isFalse();
            assertThat(standstill.isRestartDue(due)).isTrue();
            standstill = standstill.restarted();
        }

        assertThat(standstill.isRestartDue(BEGUN.plus(STALLED_AFTER.multipliedBy(100))))
                .isFalse();
    }
}
