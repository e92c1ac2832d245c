package org.redress.query.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.query.upkeep.ComplaintRows;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.FreshRows;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.ViewTable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Writes the tables of the overview: a row for each complaint, and with it, in the same transaction, the sums by what the
 * row adds to them that it did not add before. So the sums are always those of the rows.
 */
class JdbcOverviewCases implements ComplaintRows<OverviewCase> {
    /** With a lock: nobody else changes the row between its difference and its writing. */
    private static final String READ_BEFORE = """
            select complaint, version, received_on, is_open, unit, owner, channel, level, emergency, waiting
              from overview_case
             where tenant = :tenant and complaint = any(:complaints)
             order by complaint
               for update
            """;

    private static final String ADD = """
            insert into overview_case (tenant, complaint, version, position, received_on, is_open, unit, owner, channel,
                                       level, emergency, waiting)
            values (:tenant, :complaint, :version, :position, :receivedOn, :open, :unit, :owner, :channel,
                    :level, :emergency, :waiting)
            """;
    private static final String CHANGE = """
            update overview_case
               set version = :version, position = :position, received_on = :receivedOn, is_open = :open, unit = :unit,
                   owner = :owner, channel = :channel, level = :level, emergency = :emergency, waiting = :waiting
             where tenant = :tenant and complaint = :complaint
            """;
    private static final String COUNT = """
            update overview_count
               set received = received + :received, open_cases = open_cases + :open, escalated = escalated + :escalated,
                   emergencies = emergencies + :emergencies, waiting = waiting + :waiting
             where tenant = :tenant and dimension = :dimension and bucket = :bucket and slot = :slot
            """;
    private static final String COUNT_FIRST = """
            insert into overview_count (tenant, dimension, bucket, slot, received, open_cases, escalated, emergencies,
                                        waiting)
            values (:tenant, :dimension, :bucket, :slot, :received, :open, :escalated, :emergencies, :waiting)
            """;
    private static final String FORGET_MATTERS = """
            delete from overview_matter
             where tenant = :tenant and complaint = :complaint
            """;
    private static final String ADD_MATTER = """
            insert into overview_matter (tenant, complaint, matter, case_number, kind, addressee, times, remedy, amount,
                                         currency, since, urgent_from)
            values (:tenant, :complaint, :matter, :caseNumber, :kind, :addressee, :times, :remedy, :amount,
                    :currency, :since, :urgentFrom)
            """;

    private static final FreshRows FRESH = FreshRows.of("overview_case")
            .columns("tenant", "complaint", "unit", "owner", "channel")
            .columns("version", "position", "level")
            .columns("received_on")
            .column("is_open", "open")
            .columns("emergency", "waiting");
    private static final FreshRows FRESH_MATTERS = FreshRows.of("overview_matter")
            .columns(
                    "tenant", "complaint", "matter", "case_number", "kind", "addressee", "remedy", "amount", "currency")
            .columns("times")
            .columns("since", "urgent_from");

    private final NamedParameterJdbcTemplate batches;
    private final Edition edition;
    private final ZoneId zone;

    JdbcOverviewCases(NamedParameterJdbcTemplate batches, Edition edition, ZoneId zone) {
        this.batches = batches;
        this.edition = edition;
        this.zone = zone;
    }

    /** A row of the table as it is. */
    private record Written(long version, Standing standing) {}

    @Override
    public void write(List<Row<OverviewCase>> rows) {
        // Something may be imported or decided about a complaint only after its arrival, so every row has one.
        List<Row<OverviewCase>> arrived =
                rows.stream().filter(row -> row.value().arrival() != null).toList();
        Map<String, Written> before = readBefore(arrived);
        List<Row<OverviewCase>> first = arrived.stream()
                .filter(row -> !before.containsKey(row.complaint()))
                .toList();
        // A row that is as new as the table's, or older, has nothing to do: a repeated event changes nothing.
        List<Row<OverviewCase>> changed = arrived.stream()
                .filter(row -> before.containsKey(row.complaint())
                        && before.get(row.complaint()).version() < row.version())
                .toList();
        run(ADD, first.stream().map(this::line));
        run(CHANGE, changed.stream().map(this::line));
        run(FORGET_MATTERS, changed.stream().map(this::key));
        run(ADD_MATTER, Stream.concat(first.stream(), changed.stream()).flatMap(this::matters));
        count(differences(before, Stream.concat(first.stream(), changed.stream())));
    }

    @Override
    public void writeFresh(List<Row<OverviewCase>> rows) {
        List<Row<OverviewCase>> arrived =
                rows.stream().filter(row -> row.value().arrival() != null).toList();
        FRESH.write(batches, arrived.stream().map(this::line).toList());
        FRESH_MATTERS.write(batches, arrived.stream().flatMap(this::matters).toList());
        count(differences(Map.of(), arrived.stream()));
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(
                new ViewTable("overview_case", "complaint"),
                new ViewTable("overview_matter", "complaint, matter"),
                ViewTable.ofSums("overview_count", "dimension, bucket, slot"));
    }

    private Map<String, Written> readBefore(List<Row<OverviewCase>> rows) {
        Map<String, Written> before = new HashMap<>();
        if (rows.isEmpty()) {
            return before;
        }
        batches.query(
                READ_BEFORE,
                new MapSqlParameterSource("tenant", edition.key())
                        .addValue(
                                "complaints",
                                new SqlArrayValue(
                                        "varchar",
                                        rows.stream().map(Row::complaint).toArray())),
                row -> {
                    before.put(row.getString("complaint"), new Written(row.getLong("version"), standing(row)));
                });
        return before;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("received_on", LocalDate.class),
                row.getBoolean("is_open")
                        ? new Standing.Open(
                                row.getString("unit"),
                                row.getString("owner"),
                                row.getString("channel"),
                                row.getInt("level"),
                                row.getBoolean("emergency"),
                                row.getBoolean("waiting"))
                        : null);
    }

    private Map<Counter, Counts> differences(Map<String, Written> before, Stream<Row<OverviewCase>> rows) {
        Map<Counter, Counts> differences = new TreeMap<>(Counter.LOCK_ORDER);
        rows.forEach(row -> {
            Written written = before.get(row.complaint());
            Counter.of(row.complaint(), row.value().standing(zone))
                    .forEach((counter, more) -> differences.merge(counter, more, Counts::plus));
            Counter.of(row.complaint(), written == null ? null : written.standing())
                    .forEach((counter, fewer) -> differences.merge(counter, fewer.negated(), Counts::plus));
        });
        differences.values().removeIf(Counts::isNothing);
        return differences;
    }

    private void count(Map<Counter, Counts> differences) {
        List<MapSqlParameterSource> all = differences.entrySet().stream()
                .map(each -> counter(each.getKey(), each.getValue()))
                .toList();
        int[] counted = batches.batchUpdate(COUNT, all.toArray(SqlParameterSource[]::new));
        run(
                COUNT_FIRST,
                IntStream.range(0, counted.length)
                        .filter(each -> counted[each] == 0)
                        .mapToObj(all::get));
    }

    private void run(String statement, Stream<MapSqlParameterSource> each) {
        batches.batchUpdate(statement, each.toArray(SqlParameterSource[]::new));
    }

    private MapSqlParameterSource key(Row<OverviewCase> row) {
        return new MapSqlParameterSource("tenant", edition.key()).addValue("complaint", row.complaint());
    }

    private MapSqlParameterSource line(Row<OverviewCase> row) {
        Standing standing = row.value().standing(zone);
        Standing.Open open = standing.open();
        return key(row).addValue("version", row.version())
                .addValue("position", row.position())
                .addValue("receivedOn", standing.receivedOn())
                .addValue("open", open != null)
                .addValue("unit", open == null ? null : open.unit())
                .addValue("owner", open == null ? null : open.owner())
                .addValue("channel", open == null ? null : open.channel())
                .addValue("level", open == null ? 0 : open.level())
                .addValue("emergency", open != null && open.emergency())
                .addValue("waiting", open != null && open.waiting());
    }

    private MapSqlParameterSource counter(Counter counter, Counts difference) {
        return new MapSqlParameterSource("tenant", edition.key())
                .addValue("dimension", counter.dimension().name())
                .addValue("bucket", counter.bucket())
                .addValue("slot", counter.slot())
                .addValue("received", difference.received())
                .addValue("open", difference.open())
                .addValue("escalated", difference.escalated())
                .addValue("emergencies", difference.emergencies())
                .addValue("waiting", difference.waiting());
    }

    private Stream<MapSqlParameterSource> matters(Row<OverviewCase> row) {
        OverviewCase.Arrival arrival = Objects.requireNonNull(row.value().arrival());
        return row.value().matters().stream().map(matter -> {
            Matter.Asked draft = matter.draft();
            return key(row).addValue("matter", matter.key())
                    .addValue("caseNumber", arrival.caseNumber())
                    .addValue("kind", matter.kind().name())
                    .addValue(
                            "addressee",
                            matter.addressee() == null
                                    ? Matter.ANYBODY
                                    : matter.addressee().name())
                    .addValue("times", matter.times())
                    .addValue("remedy", draft == null ? null : draft.remedy().name())
                    .addValue("amount", draft == null ? null : draft.amount().amount())
                    .addValue("currency", draft == null ? null : draft.amount().currency())
                    .addValue("since", column(matter.since()))
                    .addValue("urgentFrom", column(matter.urgentFrom()));
        });
    }

    private static Object column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
