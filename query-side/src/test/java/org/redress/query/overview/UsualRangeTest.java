package org.redress.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsualRangeTest {
    @Test
    void fewer_than_twelve_points_have_none() {
        assertThat(UsualRange.of(Collections.nCopies(11, 100L))).isEmpty();
        assertThat(UsualRange.of(Collections.nCopies(12, 100L))).contains(new UsualRange(100, 100, 100, 12));
    }

    @Test
    void it_reaches_as_far_as_the_points_move() {
        List<Long> points = List.of(10L, 12L, 10L, 12L, 10L, 12L, 10L, 12L, 10L, 12L, 10L, 12L);

        UsualRange usual = UsualRange.of(points).orElseThrow();

        assertThat(usual.mean()).isEqualTo(11);
        assertThat(usual.lower()).isEqualTo(11 - 2.66 * 2);
        assertThat(usual.upper()).isEqualTo(11 + 2.66 * 2);
        assertThat(usual.isAbove(17)).isTrue();
        assertThat(usual.isAbove(16)).isFalse();
        assertThat(usual.isBelow(6)).isFalse();
        assertThat(usual.isBelow(5)).isTrue();
        assertThat(usual.lowest()).isEqualTo(6);
        assertThat(usual.highest()).isEqualTo(16);
    }

    @Test
    void where_most_weeks_are_empty_nothing_is_usual() {
        assertThat(UsualRange.of(Collections.nCopies(12, 0L))).isEmpty();
        assertThat(UsualRange.of(List.of(0L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L)))
                .isEmpty();
        assertThat(UsualRange.of(Collections.nCopies(12, 1L))).isPresent();
    }

    @Test
    void no_count_is_below_nothing() {
        assertThat(UsualRange.of(List.of(0L, 9L, 0L, 9L, 0L, 9L, 0L, 9L, 0L, 9L, 0L, 9L))
                        .orElseThrow()
                        .lower())
                .isZero();
    }
}
