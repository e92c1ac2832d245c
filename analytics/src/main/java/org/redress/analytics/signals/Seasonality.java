package org.redress.analytics.signals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Whether days differ by where in a cycle they are, and how. It tells what was, and forecasts nothing.
 *
 * @param days of the series
 * @param perDay the average of all days
 * @param seasons those that the series has days of, in the order of the cycle
 * @param test whether they differ by more than chance; null where that cannot be told: fewer than two seasons, no day
 *     more than there are seasons, or nothing counted
 */
public record Seasonality(
        int days,
        double perDay,
        List<Season> seasons,
        @Nullable Test test) {
    public Seasonality {
        seasons = List.copyOf(seasons);
    }

    /**
     * A chi-squared test of equal averages, made fair to days that vary more than Poisson's: what the seasons differ by is
     * divided by the dispersion of the days within them (McCullagh and Nelder 1989, section 6.2). Days are taken to be
     * independent; a trend through a short series looks like a season of the year.
     *
     * @param chiSquared after the division
     * @param freedom one less than there are seasons
     * @param dispersion Pearson's, of days within seasons; 1 is Poisson's, and less is taken for 1
     * @param probability that seasons without any difference differ so much
     */
    public record Test(double chiSquared, int freedom, double dispersion, double probability) {}

    /** What was counted on one day; none is a count, too. */
    public record Day(LocalDate day, double count) {}

    /** By weekday; part 1 is Monday. */
    public static Seasonality byWeekday(List<Day> days) {
        return by(days, day -> day.getDayOfWeek().getValue());
    }

    /** By month of the year; part 1 is January. */
    public static Seasonality byMonth(List<Day> days) {
        return by(days, LocalDate::getMonthValue);
    }

    private static Seasonality by(List<Day> days, ToIntFunction<LocalDate> part) {
        double perDay = days.stream().mapToDouble(Day::count).average().orElse(0);
        Map<Integer, double[]> counted = new TreeMap<>();
        for (Day day : days) {
            double[] sums = counted.computeIfAbsent(part.applyAsInt(day.day()), season -> new double[2]);
            sums[0]++;
            sums[1] += day.count();
        }
        List<Season> seasons = counted.entrySet().stream()
                .map(season -> season(season.getKey(), season.getValue(), perDay))
                .sorted(Comparator.comparing(Season::part))
                .toList();
        return new Seasonality(days.size(), perDay, seasons, test(days, part, perDay, seasons));
    }

    private static Season season(int part, double[] sums, double perDay) {
        double average = sums[1] / sums[0];
        return new Season(part, (int) sums[0], average, perDay == 0 ? 1 : average / perDay);
    }

    private static @Nullable Test test(
            List<Day> days, ToIntFunction<LocalDate> part, double perDay, List<Season> seasons) {
        int rest = days.size() - seasons.size();
        if (seasons.size() < 2 || rest < 1 || perDay == 0) {
            return null;
        }
        double between = 0;
        Map<Integer, Double> averages = new TreeMap<>();
        for (Season season : seasons) {
            between += season.days() * square(season.perDay() - perDay) / perDay;
            averages.put(season.part(), season.perDay());
        }
        double within = 0;
        for (Day day : days) {
            double average = averages.getOrDefault(part.applyAsInt(day.day()), 0.0);
            within += average == 0 ? 0 : square(day.count() - average) / average;
        }
        double dispersion = Math.max(1, within / rest);
        double chiSquared = between / dispersion;
        int freedom = seasons.size() - 1;
        return new Test(
                chiSquared,
                freedom,
                dispersion,
                ChiSquaredDistribution.of(freedom).survivalProbability(chiSquared));
    }

    private static double square(double value) {
        return value * value;
    }
}
