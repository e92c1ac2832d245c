package org.redress.query.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.ComparisonOfGroups;
import org.redress.analytics.mining.LogSummary;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.Throughput;
import org.redress.query.reading.SmallGroups;

/**
 * The answers that a page of two groups is made of, all about the same moment.
 *
 * @param asked with the groups that were taken where none were chosen
 * @param values that the attribute has, the most frequent first; empty where a day tells the groups apart
 * @param casesMin that both groups must have for their differences to be told
 * @param compared null as long as nothing tells two groups apart
 */
record GroupFindings(
        LogSummary summary,
        GroupsAsked asked,
        List<Throughput.Group> values,
        int casesMin,
        @Nullable ComparisonOfGroups compared) {
    /** Values that can be chosen; an address may name any other. */
    static final int VALUES_MAX = 50;

    /** Below this one case alone moves a share by more than ten hundredths: differences of such groups are not told. */
    static final int CASES_MIN = 10;

    GroupFindings {
        values = List.copyOf(values);
    }

    /** @param small which groups are so small that their figures are those of somebody */
    static GroupFindings of(MinedLog log, GroupsAsked asked, SmallGroups small) {
        List<Throughput.Group> values = asked.by() == null
                ? List.of()
                : log.throughput(asked.log().filter(), asked.by(), small.smallest(), VALUES_MAX)
                        .groups();
        GroupsAsked complete = asked.among(values);
        return new GroupFindings(
                log.summary(),
                complete,
                values,
                Math.max(CASES_MIN, small.smallest()),
                complete.isComplete() ? compared(log, complete.groups(), small) : null);
    }

    private static ComparisonOfGroups compared(MinedLog log, GroupsAsked.Groups groups, SmallGroups small) {
        return log.comparison(groups.first().filter(), groups.second().filter()).ofAtLeast(small.smallest());
    }

    /** Whether both groups are large enough for their differences to be told. */
    public boolean isTelling() {
        return compared != null && compared.firstCases() >= casesMin && compared.secondCases() >= casesMin;
    }
}
