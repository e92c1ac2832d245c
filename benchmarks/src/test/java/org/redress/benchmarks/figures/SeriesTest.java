package org.redress.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.benchmarks.load.Measurement;

class SeriesTest {
    @Test
    void the_round_in_the_middle_counts() {
        assertThat(series("a", 900, 10, 1000, 1100, 1000).perSecond()).isEqualTo(1000);
    }

    @Test
    void each_round_is_divided_by_the_one_beside_it() {
        // A machine that is half as fast in the second round is so for both.
        Series raw = series("raw", 1000, 500, 1000);

        assertThat(series("ours", 400, 200, 500).over(raw)).isEqualTo(new Ratio("raw", 0.4));
    }

    @Test
    void a_line_says_what_it_is_divided_by() {
        Series raw = series("raw", 10_000);
        Series ours = series("ours", 4_000);

        assertThat(Table.of(List.of(ours.figure(List.of(ours.over(raw)))))).isEqualTo("""
                        | part | what | callers | median  | p50 ms    | p99 ms | ratio      |
                        | ---- | ---- | ------- | ------- | --------- | ------ | ---------- |
                        | a    | ours | 16      | 4,000/s | mean 1.00 |        | ÷ raw 0.40 |""");
    }

    private static Series series(String what, double... rounds) {
        Series series = new Series("a", what, 16);
        for (double perSecond : rounds) {
            series.add(Measurement.ofRate(1, perSecond, Duration.ofMillis(1)));
        }
        return series;
    }
}
