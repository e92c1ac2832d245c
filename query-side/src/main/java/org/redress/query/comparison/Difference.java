package org.redress.query.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.redress.analytics.mining.Comparison;
import org.redress.analytics.mining.ComparisonOfGroups;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.query.logpage.LogAsked;
import org.redress.query.logpage.LogWords;

/**
 * One measure of two groups, as a page tells it.
 *
 * @param what was measured, in the reader's language
 * @param firstAt where the cases are listed that the value of the first group is of
 */
record Difference(Kind kind, String what, Comparison of, String firstAt, String secondAt) {

    /** What is compared. */
    enum Kind {
        ACTIVITY,
        PATH,
        REWORK,
        LENGTH;

        /** Whether it is a part of the cases, and not a length of time. */
        public boolean isShare() {
            return this != LENGTH;
        }
    }

    /** All of two groups: lengths first, then shares by the size of the difference. */
    static List<Difference> of(ComparisonOfGroups compared, GroupsAsked.Groups groups, CompareWords words) {
        List<Difference> all = new ArrayList<>();
        Cases cases = new Cases(groups);
        compared.quantiles().stream()
                .filter(each -> each.part() < 0.5)
                .forEach(each -> all.add(cases.all(words.quantile(each.part()), each.took())));
        if (compared.median() != null) {
            all.add(cases.all(words.median(), compared.median()));
        }
        compared.quantiles().stream()
                .filter(each -> each.part() > 0.5)
                .forEach(each -> all.add(cases.all(words.quantile(each.part()), each.took())));
        if (compared.mean() != null) {
            all.add(cases.all(words.mean(), compared.mean()));
        }
        if (compared.again() != null) {
            all.add(new Difference(
                    Kind.REWORK,
                    words.anythingAgain(),
                    compared.again(),
                    groups.first().address(LogWords.CASES),
                    groups.second().address(LogWords.CASES)));
        }
        compared.rework()
                .forEach(each -> all.add(cases.some(
                        Kind.REWORK,
                        words.again(each.activity()),
                        each.cases(),
                        new Condition.Reached(each.activity(), each.activity()))));
        compared.activities()
                .forEach(each -> all.add(cases.some(
                        Kind.ACTIVITY,
                        words.activity(each.activity()),
                        each.cases(),
                        new Condition.Did(each.activity()))));
        compared.paths()
                .forEach(each -> all.add(cases.some(
                        Kind.PATH,
                        words.path(each.from(), each.to()),
                        each.cases(),
                        new Condition.Moved(each.from(), each.to()))));
        return List.copyOf(all);
    }

    /** Of the same kind, in their order. */
    static List<Difference> of(Kind kind, List<Difference> all) {
        return all.stream().filter(each -> each.kind == kind).toList();
    }

    /** Shares of any kind, the largest difference first. */
    static List<Difference> largestShares(List<Difference> all, int most) {
        return shares(all)
                .filter(each -> each.of.difference() != 0)
                .sorted(Comparator.comparingDouble((Difference each) -> Math.abs(each.of.difference()))
                        .reversed())
                .limit(most)
                .toList();
    }

    private static Stream<Difference> shares(List<Difference> all) {
        return all.stream().filter(each -> each.kind.isShare());
    }

    /** Where the cases of both groups are. */
    private record Cases(GroupsAsked.Groups groups) {
        Difference all(String what, Comparison took) {
            return new Difference(Kind.LENGTH, what, took, address(groups.first()), address(groups.second()));
        }

        Difference some(Kind kind, String what, Comparison share, Condition of) {
            return new Difference(
                    kind,
                    what,
                    share,
                    address(groups.first().with(of)),
                    address(groups.second().with(of)));
        }

        private static String address(LogAsked asked) {
            return asked.address(LogWords.CASES);
        }
    }
}
