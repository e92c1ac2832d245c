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
        String note) {
    /** Differences of one kind that are told: the others are smaller than all of these. */
    static final int ITEMS_MAX = 200;

    private static final String NOTE = "Intervals are at 95 %: shares by Newcombe 1998 (method 10), means by Welch,"
            + " medians by order statistics. Of a hundred comparisons five look clear by chance. A difference is"
            + " no cause: nobody assigned cases to groups by chance.";

    /** @param casesAt where they are listed */
    record Group(long cases, String casesAt) {}

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
                NOTE);
    }

    private static Activity activity(OfActivity each, LogLinks first, LogLinks second) {
        return new Activity(each.activity(), each.cases(), first.did(each.activity()), second.did(each.activity()));
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
