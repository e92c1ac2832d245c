package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OccurredTest {
    private static final Instant RECORDED = Instant.parse("2026-03-04T05:06:07Z");

    @Test
    void what_says_nothing_else_happened_when_it_was_recorded() {
        assertThat(Occurred.of(Map.of(), RECORDED)).isEqualTo(new Occurred.At(RECORDED));
    }

    @Test
    void a_moment_is_read_as_it_was_written() {
        readsBack(new Occurred.At(Instant.parse("2019-02-28T23:59:59.5Z")));
    }

    @Test
    void a_day_stays_a_day() {
        readsBack(new Occurred.On(LocalDate.of(2019, 2, 28)));
    }

    @Test
    void what_is_unknown_is_not_the_time_of_recording() {
        readsBack(new Occurred.Sometime());
        assertThat(new Occurred.Sometime().text()).isNull();
    }

    @Test
    void a_day_that_is_not_named_is_a_bug() {
        assertThatThrownBy(() -> Occurred.of(Map.of(EventMetadata.OCCURRED_PRECISION, "DAY"), RECORDED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void readsBack(Occurred occurred) {
        assertThat(Occurred.of(occurred.asMetadata(), RECORDED)).isEqualTo(occurred);
    }
}
