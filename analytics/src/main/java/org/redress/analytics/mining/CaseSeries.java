package org.redress.analytics.mining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Asking;

/** Asks for what charts over time are drawn of, day by day; days on which nothing was counted are left out. */
final class CaseSeries {
    /** From the first time that one thing was done to the first time after it that the other was. */
    private static final String LENGTHS = """
            with origin as (
                select kase, min(happened) as begun from event
                 where happened is not null and (activity = ? or ? = 0) %1$s
                 group by kase),
            reached as (
                select e.kase, any_value(o.begun) as begun, min(e.happened) as ended
                  from event e join origin o on o.kase = e.kase
                 where e.activity = ? and e.happened >= o.begun
                 group by e.kase)
            """;

    private static final String BY_DAY = LENGTHS + """
            select %2$s as day, count(*) as measured, sum(hours) as total, sum(hours * hours) as squares,
                   min(hours) as least, max(hours) as most
              from (select ended, (ended - begun) / 3.6e9 as hours from reached)
             group by day
             order by day
            """;

    private static final String IDS_OF_LENGTHS = LENGTHS + """
            select k.id
              from reached r join kase k on k.kase = r.kase
             where r.ended >= ? and r.ended < ?
             order by r.ended desc, r.kase desc
             limit ?
            """;

    private CaseSeries() {}

    /** @param activity null counts none */
    static List<CaseDay> begun(Asking asking, LogFilter filter, @Nullable String activity, ZoneId zone) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        Optional<String> day = Days.ofBeginnings(asking, selected, zone);
        if (day.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        values.add(activity == null ? 0 : selected.code(activity));
        values.addAll(selected.values());
        return asking.rows(
                """
            select %s as day, count(*) as cases,
                   count(*) filter (variant in (select variant from variant where list_contains(path, ?))) as having_it
              from %s
             group by day
             order by day
            """.formatted(day.get(), selected.timed()),
                values,
                row -> new CaseDay(
                        LocalDate.ofEpochDay(row.getLong("day")), row.getLong("cases"), row.getLong("having_it")));
    }

    /** @param from null measures from the first event of the case */
    static List<LengthDay> lengths(Asking asking, LogFilter filter, @Nullable String from, String to, ZoneId zone) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        Optional<String> day = Days.ofMoments("ended", asking, selected, zone);
        if (day.isEmpty()) {
            return List.of();
        }
        return asking.rows(
                BY_DAY.formatted(selected.ofEvents(), day.get()),
                values(selected, from, to),
                row -> new LengthDay(
                        LocalDate.ofEpochDay(row.getLong("day")),
                        row.getLong("measured"),
                        row.getDouble("total"),
                        row.getDouble("squares"),
                        row.getDouble("least"),
                        row.getDouble("most")));
    }

    /** The cases behind one stretch of {@link #lengths}, those that ended last first. */
    static List<String> idsOfLengths(
            Asking asking,
            LogFilter filter,
            @Nullable String from,
            String to,
            Instant since,
            Instant before,
            int casesMax) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        List<Object> values = values(selected, from, to);
        values.add(SelectedCases.micros(since));
        values.add(SelectedCases.micros(before));
        values.add(casesMax);
        return asking.rows(IDS_OF_LENGTHS.formatted(selected.ofEvents()), values, row -> row.getString("id"));
    }

    /** When the last of the cases began; empty where no time of any is known. */
    static Optional<Instant> lastBeginning(Asking asking, LogFilter filter) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        return asking
                .rows(
                        "select max(began) as latest from kase %s having count(began) > 0"
                                .formatted(selected.ofCases()),
                        selected.values(),
                        row -> Lengths.instant(row.getLong("latest")))
                .stream()
                .findFirst();
    }

    /** Those that began last first; without those of which no time is known. */
    static List<String> latest(Asking asking, LogFilter filter, int casesMax) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        return asking.rows("""
            select id
              from %s
             order by began desc, kase desc
             limit ?
            """.formatted(selected.timed()), selected.valuesAnd(casesMax), row -> row.getString("id"));
    }

    private static List<Object> values(SelectedCases selected, @Nullable String from, String to) {
        int origin = from == null ? 0 : selected.code(from);
        List<Object> values = new ArrayList<>(List.of(origin, origin));
        values.addAll(selected.values());
        values.add(selected.code(to));
        return values;
    }
}
