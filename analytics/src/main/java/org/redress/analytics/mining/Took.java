package org.redress.analytics.mining;

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
            having count(took) > 0
             order by measured desc, value
             limit ?
            """;

    private Took() {}

    static Throughput of(Asking asking, LogFilter filter, @Nullable String by, int groupsMax) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        String spread = Lengths.columns("took");
        List<Throughput.Group> groups = by == null
                ? List.of()
                : asking.rows(
                        BY.formatted(ofCases(asking, by).caseColumn(), spread, selected.ofCases()),
                        selected.valuesAnd(groupsMax),
                        row -> new Throughput.Group(row.getString("value"), Lengths.spread(row)));
        return asking.row(
                ALL.formatted(spread, selected.ofCases()),
                selected.values(),
                row -> new Throughput(asking.position(), row.getLong("cases"), Lengths.spreadOrNone(row), groups));
    }

    private static Attribute ofCases(Asking asking, String name) {
        return asking.attributes().stream()
                .filter(attribute ->
                        attribute.level().ofCase() && attribute.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownAttribute(name));
    }
}
