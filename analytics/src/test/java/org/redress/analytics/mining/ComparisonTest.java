package org.redress.analytics.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.analytics.mining.Comparison.Sample;

/** Differences come with the intervals that were published, and these hold what they promise. */
class ComparisonTest {
    private static final int SIMULATIONS = 2_000;

    /** Newcombe 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void shares_differ_as_published(long some, long of, long otherSome, long otherOf, double low, double high) {
        Comparison comparison = Comparison.ofShares(some, of, otherSome, otherOf);
        assertThat(comparison.difference()).isEqualTo((double) some / of - (double) otherSome / otherOf);
        assertInterval(comparison, low, high, 5e-5);
        assertThat(comparison.isClear()).isEqualTo(low > 0);
    }

    @Test
    void a_share_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Comparison.ofShares(0, 0, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Comparison.ofShares(3, 2, 1, 2));
    }

    /** Student's data on sleep, as R's {@code t.test(extra ~ group, data = sleep)} has them. */
    @Test
    void means_differ_as_published() {
        Comparison comparison = Comparison.ofMeans(
                sample(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0),
                sample(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4));
        assertThat(comparison.difference()).isCloseTo(-1.58, within(1e-12));
        assertInterval(comparison, -3.3654832, 0.2054832, 5e-8);
        assertThat(comparison.isClear()).isFalse();
    }

    @Test
    void means_of_single_values_have_no_interval_and_equal_ones_one_without_width() {
        assertThat(Comparison.ofMeans(new Sample(1, 3, 0), new Sample(9, 2, 1)).interval())
                .isNull();
        assertInterval(Comparison.ofMeans(new Sample(2, 3, 0), new Sample(2, 1, 0)), 2, 2, 0);
    }

    @Test
    void medians_have_intervals_from_six_values_on() {
        double[] six = {6, 1, 5, 2, 4, 3};
        Comparison comparison = Comparison.ofMedians(six, six);
        assertThat(comparison.first()).isEqualTo(3.5);
        assertThat(comparison.difference()).isZero();
        assertInterval(comparison, -Math.hypot(2.5, 2.5), Math.hypot(2.5, 2.5), 1e-12);
        assertThat(Comparison.ofMedians(six, new double[] {1, 2, 3, 4, 5}).interval())
                .isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> Comparison.ofMedians(six, new double[0]));
    }

    /** The ranks that tables of the sign test give at 5 %, two-sided, plus 1. */
    @ParameterizedTest
    @CsvSource({"5, 0", "6, 1", "8, 1", "9, 2", "12, 3", "20, 6", "25, 8", "50, 18", "100, 40"})
    void a_median_lies_between_the_ranks_of_the_sign_test(int count, int rank) {
        assertThat(Comparison.outside(count, 0.5)).isEqualTo(rank);
    }

    /** 0.75 to the power of 13, and 0.9 to that of 36, are the first at most 0.025. */
    @ParameterizedTest
    @CsvSource({"12, 0.25, 0", "13, 0.25, 1", "35, 0.1, 0", "36, 0.1, 1"})
    void further_from_the_middle_it_takes_more_values(int count, double part, int rank) {
        assertThat(Comparison.outside(count, part)).isEqualTo(rank);
    }

    @Test
    void intervals_of_quantiles_hold_what_they_promise() {
        Function<Random, double[]> sixty =
                random -> random.doubles(60).map(value -> -Math.log(value)).toArray();
        assertCovers(0, 0.93, random -> Comparison.ofQuantiles(0.9, sixty.apply(random), sixty.apply(random)));
    }

    @Test
    void intervals_of_shares_hold_what_they_promise() {
        assertCovers(
                0.15 - 0.3, 0.93, random -> Comparison.ofShares(hits(random, 60, 0.15), 60, hits(random, 90, 0.3), 90));
    }

    @Test
    void intervals_of_means_hold_what_they_promise() {
        assertCovers(
                2 - 5,
                0.93,
                random -> Comparison.ofMeans(
                        sample(values(random, 20, each -> 2 + each.nextGaussian())),
                        sample(values(random, 35, each -> 5 + 4 * each.nextGaussian()))));
    }

    /** Times that cases take are skewed: the medians of these exponential ones are ln 2 and 3 ln 2. */
    @Test
    void intervals_of_medians_hold_what_they_promise() {
        assertCovers(
                Math.log(2) - 3 * Math.log(2),
                0.94,
                random -> Comparison.ofMedians(
                        values(random, 31, Random::nextExponential),
                        values(random, 50, each -> 3 * each.nextExponential())));
    }

    private static void assertCovers(double truth, double atLeast, Function<Random, Comparison> simulated) {
        Random random = new Random(7);
        int covered = 0;
        for (int simulation = 0; simulation < SIMULATIONS; simulation++) {
            Interval interval = simulated.apply(random).interval();
            covered += interval != null && interval.contains(truth) ? 1 : 0;
        }
        assertThat((double) covered / SIMULATIONS).isBetween(atLeast, 0.99);
    }

    private static long hits(Random random, int of, double share) {
        return random.doubles(of).filter(drawn -> drawn < share).count();
    }

    private static double[] values(Random random, int count, Function<Random, Double> drawn) {
        double[] values = new double[count];
        Arrays.setAll(values, any -> drawn.apply(random));
        return values;
    }

    private static Sample sample(double... values) {
        return Sample.of(values);
    }

    private static void assertInterval(Comparison comparison, double low, double high, double tolerance) {
        Interval interval = comparison.interval();
        assertThat(interval).isNotNull();
        assertThat(interval.low()).isCloseTo(low, within(tolerance));
        assertThat(interval.high()).isCloseTo(high, within(tolerance));
    }
}
