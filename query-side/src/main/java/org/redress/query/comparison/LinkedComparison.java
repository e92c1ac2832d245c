package org.redress.query.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.Comparison;
import org.redress.analytics.mining.ComparisonOfGroups;
import org.redress.analytics.mining.ComparisonOfGroups.OfActivity;
import org.redress.analytics.mining.ComparisonOfGroups.OfPath;
import org.redress.query.replica.LogLinks;

/**
 * Two groups side by side, as the API tells it.
 *
 * @param activities the largest differences first; {@code activitiesHidden} smaller ones are not told
 * @param paths the same
 * @param meanSeconds of how long cases took; null where a group is empty
 * @param medianSeconds the same of the middle case
 * @param quantileSeconds the same of the cases beside the middle
 * @param rework in how many cases something was done again, the largest differences first
 * @param again in how many cases anything was
 * @param compared how many differences have an interval, {@code clear} of which leave zero out; {@code clearByChance} about
 *     would, if the groups did not differ
 * @param note what these numbers cannot tell
 */
record LinkedComparison(
        long position,
        Group first,
        Group second,
        List<Activity> activities,
        long activitiesHidden,
        List<Path> paths,
        long pathsHidden,
        @Nullable Comparison meanSeconds,
        @Nullable Comparison medianSeconds,
        List<Quantile> quantileSeconds,
        List<Activity> rework,
        @Nullable Comparison again,
        long compared,
        long clear,
        double clearByChance,
        String note) {
    /** Differences of one kind that are told: the others are smaller than all of these. */
    static final int ITEMS_MAX = 200;

    private static final String NOTE = "Intervals are at 95 %: shares by Newcombe 1998 (method 10), means by Welch,"
            + " medians by order statistics. Of a hundred comparisons five look clear by chance. A difference is"
            + " no cause: nobody assigned cases to groups by chance.";

    /** @param casesAt where they are listed */
    record Group(long cases, String casesAt) {}

    /** @param part of the cases that took less, 0 to 1 */
    record Quantile(double part, @JsonUnwrapped Comparison took) {}

    /** @param firstAt where the cases of the first group in which it was done are listed */
    record Activity(String activity, @JsonUnwrapped Comparison cases, String firstAt, String secondAt) {}

    /** @param firstAt where the cases of the first group that made this move are listed */
    record Path(String from, String to, @JsonUnwrapped Comparison cases, String firstAt, String secondAt) {}

    static LinkedComparison of(ComparisonOfGroups compared, LogLinks first, LogLinks second) {
        return new LinkedComparison(
                compared.position(),
                new Group(compared.firstCases(), first.all()),
                new Group(compared.secondCases(), second.all()),
                compared.activities().stream()
                        .limit(ITEMS_MAX)
                        .map(each -> activity(each, first, second))
                        .toList(),
                Math.max(0, compared.activities().size() - ITEMS_MAX),
                compared.paths().stream()
                        .limit(ITEMS_MAX)
                        .map(each -> path(each, first, second))
                        .toList(),
                Math.max(0, compared.paths().size() - ITEMS_MAX),
                compared.mean(),
                compared.median(),
                compared.quantiles().stream()
                        .map(each -> new Quantile(each.part(), each.took()))
                        .toList(),
                compared.rework().stream()
                        .limit(ITEMS_MAX)
                        .map(each -> again(each, first, second))
                        .toList(),
                compared.again(),
                compared.compared(),
                compared.clear(),
                compared.clearByChance(),
                NOTE);
    }

    private static Activity activity(OfActivity each, LogLinks first, LogLinks second) {
        return new Activity(each.activity(), each.cases(), first.did(each.activity()), second.did(each.activity()));
    }

    /** What is done some time after itself is done again. */
    private static Activity again(OfActivity each, LogLinks first, LogLinks second) {
        return new Activity(
                each.activity(),
                each.cases(),
                first.reached(each.activity(), each.activity()),
                second.reached(each.activity(), each.activity()));
    }

    private static Path path(OfPath each, LogLinks first, LogLinks second) {
        return new Path(
                each.from(),
                each.to(),
                each.cases(),
                first.moved(each.from(), each.to()),
                second.moved(each.from(), each.to()));
    }
}
