package org.redress.analytics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeasonalityTest {
    private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");

    @Test
    void an_index_is_the_share_of_the_average_of_the_days_that_there_are() {
        Seasonality seasonality =
                Seasonality.byWeekday(days(10, day -> day.getDayOfWeek() == DayOfWeek.MONDAY ? 9 : 4));

        assertThat(seasonality.perDay()).isEqualTo(5, within(1e-12));
        assertThat(seasonality.seasons())
                .startsWith(new Season(1, 2, 9, 1.8), new Season(2, 2, 4, 0.8))
                .endsWith(new Season(6, 1, 4, 0.8), new Season(7, 1, 4, 0.8));
    }

    @Test
    void a_month_without_days_is_not_told() {
        assertThat(Seasonality.byMonth(days(60, day -> 1)).seasons())
                .extracting(Season::part, Season::days)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 31), org.assertj.core.groups.Tuple.tuple(2, 29));
    }

    @Test
    void mondays_that_bring_half_as_much_again_are_seen_in_a_year() {
        Random random = new Random(7);
        Seasonality.Test test = Seasonality.byWeekday(days(
                        364, day -> poisson(day.getDayOfWeek() == DayOfWeek.MONDAY ? 15 : 10, random)))
                .test();

        assertThat(test).isNotNull();
        assertThat(test.freedom()).isEqualTo(6);
        assertThat(test.probability()).isLessThan(1e-6);
    }

    @Test
    void days_alike_are_told_apart_about_once_in_twenty_tries_however_much_they_vary() {
        long apart = Stream.iterate(0, seed -> seed + 1)
                .limit(1_000)
                .map(Random::new)
                .map(random -> Seasonality.byWeekday(days(182, day -> 5.0 * poisson(3, random))))
                .filter(seasonality ->
                        seasonality.test() != null && seasonality.test().probability() < 0.05)
                .count();

        assertThat(apart).isBetween(25L, 80L);
    }

    @Test
    void there_is_no_test_of_nothing_of_one_season_or_of_a_single_day_each() {
        assertThat(Seasonality.byWeekday(List.of()).test()).isNull();
        assertThat(Seasonality.byWeekday(days(70, day -> 0)).test()).isNull();
        assertThat(Seasonality.byMonth(days(31, day -> 3)).test()).isNull();
        assertThat(Seasonality.byWeekday(days(7, day -> 3)).test()).isNull();
        assertThat(Seasonality.byWeekday(days(8, day -> 3)).test()).isNotNull();
    }

    private static List<Seasonality.Day> days(int count, ToDoubleFunction<LocalDate> counted) {
        return IntStream.range(0, count)
                .mapToObj(MONDAY::plusDays)
                .map(day -> new Seasonality.Day(day, counted.applyAsDouble(day)))
                .toList();
    }

    /** By Knuth's multiplication of uniform numbers. */
    private static int poisson(double mean, Random random) {
        int count = 0;
        double left = random.nextDouble();
        while (left > Math.exp(-mean)) {
            left *= random.nextDouble();
            count++;
        }
        return count;
    }
}
