package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void the_speed_is_not_known_before_two_seconds_of_work() {
        assertThat(pace.speed()).isNull();
        pace.passed(at(0, 0));
        assertThat(pace.speed()).isNull();
        pace.passed(at(1_999, 400));
        assertThat(pace.speed()).isNull();
        pace.passed(at(2_000, 400));
        assertThat(pace.speed()).isEqualTo(new Speed(200, 20_000));
    }

    @Test
    void what_is_longer_ago_than_the_window_does_not_count() {
        pace.passed(at(0, 0));
        // Slow at first, then ten times as fast.
        for (int second = 1; second <= 60; second++) {
            pace.passed(at(second * 1_000L, second * 10L));
        }
        for (int second = 61; second <= 90; second++) {
            pace.passed(at(second * 1_000L, 600 + (second - 60) * 100L));
        }
        assertThat(pace.speed()).isEqualTo(new Speed(100, 10_000));
    }

    @Test
    void a_run_that_goes_on_counts_from_where_it_begins() {
        pace.passed(at(100_000, 5_000));
        pace.passed(at(104_000, 5_400));
        assertThat(pace.speed()).isEqualTo(new Speed(100, 10_000));
    }

    @Test
    void the_rest_takes_as_long_as_its_bytes_do() {
        assertThat(new Speed(10, 1_000).timeFor(2_500)).isEqualTo(Duration.ofSeconds(3));
        assertThat(new Speed(10, 1_000).timeFor(0)).isZero();
        assertThat(new Speed(0, 0).timeFor(2_500)).isNull();
    }

    /** A hundred bytes a row. */
    private static Tally at(long millis, long rows) {
        return new Tally(rows, rows * 100, rows, 0, 0, 0, Duration.ofMillis(millis), null);
    }
}
