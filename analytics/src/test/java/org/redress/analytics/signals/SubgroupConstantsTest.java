package org.redress.analytics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubgroupConstantsTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Steps of the integration in sigma; half of it changes nothing before the seventh digit. */
    private static final double STEP = 1.0 / 32;

    /** Beyond so many sigma lies 1 of 10 to the 19th. */
    private static final double FARTHEST = 9;

    private static final int STEPS = (int) (2 * FARTHEST / STEP);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void the_tables_of_the_range_are_what_its_distribution_gives(int size) {
        double[] moments = moments(size);

        assertThat(SubgroupConstants.of(size).d2()).isEqualTo(moments[0], within(0.000_6));
        assertThat(SubgroupConstants.of(size).d3())
                .isEqualTo(Math.sqrt(moments[1] - moments[0] * moments[0]), within(0.000_02));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.797885", "3, 0.886227", "5, 0.939986", "10, 0.972659", "25, 0.989640", "1000, 0.999750"})
    void the_constant_of_the_standard_deviation_follows_the_gamma_function(int size, double published) {
        assertThat(SubgroupConstants.c4(size)).isEqualTo(published, within(0.000_001));
    }

    @Test
    void two_values_have_a_range_of_known_mean() {
        assertThat(moments(2)[0]).isEqualTo(2 / Math.sqrt(Math.PI), within(1e-7));
    }

    /** Mean and mean square of the range by its distribution, P(range ≤ r) = n ∫ φ(x) (Φ(x + r) − Φ(x))ⁿ⁻¹ dx. */
    private static double[] moments(int size) {
        double[] below = table(2 * STEPS, NORMAL::cumulativeProbability);
        double[] density = table(STEPS, NORMAL::density);
        double[] moments = new double[2];
        for (int range = 0; range <= STEPS; range++) {
            double upTo = 0;
            for (int at = 0; at < density.length; at++) {
                upTo += density[at] * Math.pow(below[at + range] - below[at], size - 1);
            }
            double wider = (1 - size * upTo * STEP) * STEP * (range == 0 || range == STEPS ? 1 : 2 + range % 2 * 2) / 3;
            moments[0] += wider;
            moments[1] += 2 * range * STEP * wider;
        }
        return moments;
    }

    private static double[] table(int steps, DoubleUnaryOperator function) {
        return IntStream.rangeClosed(0, steps)
                .mapToDouble(at -> function.applyAsDouble(at * STEP - FARTHEST))
                .toArray();
    }
}
