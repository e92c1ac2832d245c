package org.redress.query.processmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitClassTest {
    @Test
    void under_a_day_is_fast_under_a_week_is_between_and_from_a_week_on_is_slow() {
        assertThat(WaitClass.of(null)).isEqualTo(WaitClass.FAST);
        assertThat(WaitClass.of(Duration.ofSeconds(-1))).isEqualTo(WaitClass.FAST);
        assertThat(WaitClass.of(Duration.ofDays(1).minusNanos(1))).isEqualTo(WaitClass.FAST);
        assertThat(WaitClass.of(Duration.ofDays(1))).isEqualTo(WaitClass.MID);
        assertThat(WaitClass.of(Duration.ofDays(7).minusNanos(1))).isEqualTo(WaitClass.MID);
        assertThat(WaitClass.of(Duration.ofDays(7))).isEqualTo(WaitClass.SLOW);
    }
}
