package org.redress.analytics.mining;

import java.util.ArrayList;
import java.util.List;
import org.redress.analytics.store.Asking;

/** Asks for the variants: counted first, and measured for those only that are told. */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
final class Ways {
    private static final String VARIANTS = """
            with counted as (
                select variant, count(*) as cases from kase %1$s group by variant
            ), told as (
                select variant, cases from counted order by cases desc, variant limit ?
            )
            select t.variant, t.cases, v.path, m.*, (select sum(cases) from counted)::bigint as all_cases,
                   (select count(*) from counted) as all_variants
              from told t
              join variant v on v.variant = t.variant
              join (select variant as of_variant, %2$s from kase %3$s group by variant) m on m.of_variant = t.variant
             order by t.cases desc, t.variant
            """;

    private Ways() {}

    static Variants of(Asking asking, LogFilter filter, int itemsMax) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        List<String> names = selected.names();
        List<Object> values = new ArrayList<>(selected.valuesAnd(itemsMax));
        values.addAll(selected.values());
        List<Variants.Variant> items = new ArrayList<>();
        long[] all = new long[2];
        String narrowed = selected.ofCases() + (selected.ofCases().isEmpty() ? "where " : " and ")
                + "variant in (select variant from told)";
        asking.each(VARIANTS.formatted(selected.ofCases(), Lengths.columns("took"), narrowed), values, row -> {
            all[0] = row.getLong("all_cases");
            all[1] = row.getLong("all_variants");
            List<String> activities = new ArrayList<>();
            for (Object code : (Object[]) row.getArray("path").getArray()) {
                activities.add(names.get(((Number) code).intValue()));
            }
            items.add(new Variants.Variant(
                    row.getLong("variant"),
                    activities,
                    row.getLong("cases"),
                    (double) row.getLong("cases") / all[0],
                    Lengths.spreadOrNone(row)));
        });
        return new Variants(asking.position(), all[0], all[1], items);
    }
}
