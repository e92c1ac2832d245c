package org.redress.analytics.mining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;

/** Asks how long cases took. */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
final class Took {
    private static final String ALL = "select count(*) as cases, %s from kase %s";

    private static final String BY = """
            select %1$s as value, %2$s
              from kase %3$s
             group by %1$s
            having count(took) >= greatest(?, 1)
             order by measured desc, value
             limit ?
            """;

    private Took() {}

    static Throughput of(Asking asking, LogFilter filter, @Nullable String by, int casesMin, int groupsMax) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        String spread = Lengths.columns("took");
        List<Throughput.Group> groups =
                by == null ? List.of() : groups(asking, selected, ofCases(asking, by), casesMin, groupsMax);
        return asking.row(ALL.formatted(spread, selected.ofCases()), selected.values(), row -> {
            Spread all = Lengths.spreadOrNone(row);
            List<Throughput.Group> told = by == null || all == null ? groups : told(groups, all, casesMin);
            return new Throughput(
                    asking.position(),
                    row.getLong("cases"),
                    all,
                    by == null || all == null ? 0 : all.measured() - measured(told),
                    told);
        });
    }

    private static List<Throughput.Group> groups(
            Asking asking, SelectedCases selected, Attribute by, int casesMin, int groupsMax) {
        List<Object> values = new ArrayList<>(selected.values());
        values.add(casesMin);
        values.add(groupsMax);
        return asking.rows(
                BY.formatted(by.caseColumn(), Lengths.columns("took"), selected.ofCases()),
                values,
                row -> new Throughput.Group(row.getString("value"), Lengths.spread(row)));
    }

    /** Without the smallest, where the few that are hidden would follow from the sum of all. */
    private static List<Throughput.Group> told(List<Throughput.Group> groups, Spread all, int casesMin) {
        long hidden = all.measured() - measured(groups);
        return hidden > 0 && hidden < casesMin && !groups.isEmpty() ? groups.subList(0, groups.size() - 1) : groups;
    }

    private static long measured(List<Throughput.Group> groups) {
        return groups.stream().mapToLong(group -> group.took().measured()).sum();
    }

    private static Attribute ofCases(Asking asking, String name) {
        return asking.attributes().stream()
                .filter(attribute ->
                        attribute.level().ofCase() && attribute.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownAttribute(name));
    }
}
