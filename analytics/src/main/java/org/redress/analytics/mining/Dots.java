package org.redress.analytics.mining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redress.analytics.store.Asking;

/** Asks for the dotted chart. */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
final class Dots {
    /** Dots that one chart shows as they are; with more of them, or more cases than rows, rows are bands. */
    static final int DOTS_MAX = 40_000;

    /** Columns of a chart of bands: dots of one activity in the same column are one dot with a count. */
    static final int COLUMNS = 240;

    private static final String SIZE = """
            select count(*) as cases, coalesce(sum(events), 0)::bigint as events,
                   coalesce(min(began), 0) as earliest, coalesce(max(ended), 0) as latest
              from %s
            """;

    private static final String DOTS = """
            with shown as (
                select kase, id, row_number() over (order by began, kase) as row
                  from %s
            )
            select s.row, s.id, 1 as cases, e.happened, e.activity, 1 as count
              from event e
              join shown s on s.kase = e.kase and e.happened is not null
             order by s.row, e.ordinal
            """;

    private static final String BANDS = """
            with shown as (
                select kase, id, began, ntile(?) over (order by began, kase) as row
                  from %s
            ), band as (
                select row, arg_min(id, (began, kase)) as id, count(*) as cases
                  from shown
                 group by row
            ), dot as (
                select s.row, e.activity, (e.happened - ?) // ? as at_column, count(*) as count,
                       min(e.happened) as happened
                  from event e
                  join shown s on s.kase = e.kase and e.happened is not null
                 group by s.row, e.activity, at_column
            )
            select d.row, b.id, b.cases, d.happened, d.activity, d.count
              from dot d
              join band b on b.row = d.row
             order by d.row, d.happened, d.activity
            """;

    private Dots() {}

    /** How much there is to be shown, and from when to when. */
    private record Size(long cases, long events, long from, long to) {}

    static DottedChart of(Asking asking, LogFilter filter, int rowsMax) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        Size size = asking.row(
                SIZE.formatted(selected.timed()),
                selected.values(),
                row -> new Size(
                        row.getLong("cases"), row.getLong("events"), row.getLong("earliest"), row.getLong("latest")));
        Instant from = Lengths.instant(size.from());
        Instant to = Lengths.instant(size.to());
        List<DottedChart.Row> rows = size.cases() <= rowsMax && size.events() <= DOTS_MAX
                ? rows(asking, DOTS.formatted(selected.timed()), selected.values(), selected.names())
                : bands(asking, selected, size, rowsMax);
        return new DottedChart(asking.position(), size.cases(), from, to, rows);
    }

    private static List<DottedChart.Row> bands(Asking asking, SelectedCases selected, Size size, int rowsMax) {
        List<Object> values = new ArrayList<>();
        values.add(Math.min(rowsMax, BANDS_MAX));
        values.addAll(selected.values());
        values.add(size.from());
        values.add(Math.max(1, (size.to() - size.from()) / COLUMNS + 1));
        return rows(asking, BANDS.formatted(selected.timed()), values, selected.names());
    }

    /** Bands of one chart: as many as can be told apart on a screen. */
    static final int BANDS_MAX = 200;

    private static List<DottedChart.Row> rows(Asking asking, String sql, List<Object> values, List<String> names) {
        List<DottedChart.Row> rows = new ArrayList<>();
        List<DottedChart.Dot> dots = new ArrayList<>();
        long[] current = {0};
        Object[] head = new Object[2];
        asking.each(sql, values, row -> {
            if (row.getLong("row") != current[0]) {
                finish(rows, dots, head);
                current[0] = row.getLong("row");
                head[0] = row.getString("id");
                head[1] = row.getLong("cases");
            }
            dots.add(new DottedChart.Dot(
                    Lengths.instant(row.getLong("happened")), names.get(row.getInt("activity")), row.getLong("count")));
        });
        finish(rows, dots, head);
        return rows;
    }

    private static void finish(List<DottedChart.Row> rows, List<DottedChart.Dot> dots, Object[] head) {
        if (!dots.isEmpty()) {
            rows.add(new DottedChart.Row((String) head[0], (long) head[1], dots));
            dots.clear();
        }
    }
}
