package org.redress.analytics.mining;

import java.util.ArrayList;
import java.util.List;
import org.redress.analytics.store.Asking;

/** Asks who handed on to whom. */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
final class Meetings {
    private static final String PAIRS = """
            select handed_by, resource, count(*) as count, count(distinct kase) as cases
              from event
             where handed_by is not null and resource is not null and handed_by <> resource %s
             group by handed_by, resource
             order by count desc, handed_by, resource
            """;

    private Meetings() {}

    static Handovers of(Asking asking, LogFilter filter, int casesMin, int itemsMax) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        List<Handovers.Handover> items = new ArrayList<>();
        long[] hidden = new long[1];
        asking.each(PAIRS.formatted(selected.ofEvents()), selected.values(), row -> {
            if (row.getLong("cases") < casesMin || items.size() >= itemsMax) {
                hidden[0] += row.getLong("count");
            } else {
                items.add(new Handovers.Handover(
                        row.getString("handed_by"),
                        row.getString("resource"),
                        row.getLong("count"),
                        row.getLong("cases")));
            }
        });
        return new Handovers(asking.position(), hidden[0], items);
    }
}
