package org.redress.query.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.FreshRows;
import org.redress.query.upkeep.ProvableRows;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.StoredRow;
import org.redress.query.upkeep.ViewTable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Writes the tables of the statistics: a row for each complaint, its values, its intervals, its repeat keys. */
class JdbcStatisticsCases implements ProvableRows<StatisticsCase> {
    /** A row that is as new as the table's, or older, finds nothing to do: a repeated event changes nothing. */
    private static final String WRITE = """
            merge into statistics_case s
            using (values (cast(:tenant as varchar(80)), cast(:complaint as varchar(64)), cast(:version as bigint),
                           cast(:position as bigint), cast(:caseNumber as varchar(64)),
                           cast(:receivedOrder as timestamp(6) with time zone),
                           cast(:receivedOn as date), cast(:receivedAt as timestamp(6) with time zone),
                           cast(:forwarded as boolean), cast(:forwardedOn as date),
                           cast(:forwardedAt as timestamp(6) with time zone),
                           cast(:acknowledged as boolean), cast(:acknowledgedOn as date),
                           cast(:acknowledgedAt as timestamp(6) with time zone),
                           cast(:answered as boolean), cast(:answeredOn as date),
                           cast(:answeredAt as timestamp(6) with time zone),
                           cast(:closed as boolean), cast(:closedOn as date),
                           cast(:closedAt as timestamp(6) with time zone),
                           cast(:dueOn as date), cast(:dueAt as timestamp(6) with time zone),
                           cast(:source as varchar(200)), cast(:channel as varchar(200)),
                           cast(:unit as varchar(200)), cast(:product as varchar(200)),
                           cast(:subProduct as varchar(200)), cast(:issue as varchar(200)),
                           cast(:subIssue as varchar(200)), cast(:status as varchar(200)),
                           cast(:response as varchar(200)), cast(:verdict as varchar(200)),
                           cast(:closing as varchar(200))))
               as n (tenant, complaint, version, position, case_number, received_order, received_on, received_at,
                     forwarded, forwarded_on, forwarded_at, acknowledged, acknowledged_on, acknowledged_at,
                     answered, answered_on, answered_at, closed, closed_on, closed_at, due_on, due_at,
                     source, channel, unit, product, sub_product, issue, sub_issue, status, response, verdict, closing)
               on s.tenant = n.tenant and s.complaint = n.complaint
             when matched and s.version < n.version then
                  update set version = n.version, position = n.position, case_number = n.case_number,
                             received_order = n.received_order, received_on = n.received_on,
                             received_at = n.received_at, forwarded = n.forwarded, forwarded_on = n.forwarded_on,
                             forwarded_at = n.forwarded_at, acknowledged = n.acknowledged,
                             acknowledged_on = n.acknowledged_on, acknowledged_at = n.acknowledged_at,
                             answered = n.answered, answered_on = n.answered_on, answered_at = n.answered_at,
                             closed = n.closed, closed_on = n.closed_on, closed_at = n.closed_at,
                             due_on = n.due_on, due_at = n.due_at, source = n.source, channel = n.channel,
                             unit = n.unit, product = n.product, sub_product = n.sub_product, issue = n.issue,
                             sub_issue = n.sub_issue, status = n.status, response = n.response,
                             verdict = n.verdict, closing = n.closing
             when not matched then
                  insert (tenant, complaint, version, position, case_number, received_order, received_on, received_at,
                          forwarded, forwarded_on, forwarded_at, acknowledged, acknowledged_on, acknowledged_at,
                          answered, answered_on, answered_at, closed, closed_on, closed_at, due_on, due_at,
                          source, channel, unit, product, sub_product, issue, sub_issue, status, response, verdict,
                          closing)
                  values (n.tenant, n.complaint, n.version, n.position, n.case_number, n.received_order,
                          n.received_on, n.received_at, n.forwarded, n.forwarded_on, n.forwarded_at,
                          n.acknowledged, n.acknowledged_on, n.acknowledged_at, n.answered, n.answered_on,
                          n.answered_at, n.closed, n.closed_on, n.closed_at, n.due_on, n.due_at,
                          n.source, n.channel, n.unit, n.product, n.sub_product, n.issue, n.sub_issue, n.status,
                          n.response, n.verdict, n.closing)
            """;

    private static final String FORGET_VALUES = """
            delete from statistics_value
             where tenant = :tenant and complaint = :complaint
            """;
    private static final String WRITE_VALUE = """
            insert into statistics_value (tenant, complaint, name, bucket)
            values (:tenant, :complaint, :name, :bucket)
            """;
    private static final String FORGET_INTERVALS = """
            delete from statistics_interval
             where tenant = :tenant and complaint = :complaint
            """;
    private static final String WRITE_INTERVAL = """
            insert into statistics_interval (tenant, complaint, ordinal, round, received_on, opened_on, opened_at, ended,
                                             ended_on, ended_at)
            values (:tenant, :complaint, :ordinal, :round, :receivedOn, :openedOn, :openedAt, :ended,
                    :endedOn, :endedAt)
            """;
    private static final FreshRows FRESH = FreshRows.of("statistics_case")
            .columns(
                    "tenant",
                    "complaint",
                    "case_number",
                    "source",
                    "channel",
                    "unit",
                    "product",
                    "sub_product",
                    "issue")
            .columns("sub_issue", "status", "response", "verdict", "closing")
            .columns("version", "position")
            .columns("forwarded", "acknowledged", "answered", "closed")
            .columns("received_on", "forwarded_on", "acknowledged_on", "answered_on", "closed_on", "due_on")
            .columns("received_order", "received_at", "forwarded_at", "acknowledged_at", "answered_at", "closed_at")
            .columns("due_at");
    private static final FreshRows FRESH_VALUES =
            FreshRows.of("statistics_value").columns("tenant", "complaint", "name", "bucket");
    private static final FreshRows FRESH_INTERVALS = FreshRows.of("statistics_interval")
            .columns("tenant", "complaint", "ended")
            .columns("ordinal", "round")
            .columns("received_on", "opened_on", "ended_on")
            .columns("opened_at", "ended_at");

    private final NamedParameterJdbcTemplate batches;
    private final JdbcRepeatKeys keys;
    private final StatisticsLines lines;
    private final StoredStatistics stored;

    JdbcStatisticsCases(NamedParameterJdbcTemplate batches, Edition edition, RepeatKeys repeatKeys) {
        this.batches = batches;
        this.lines = new StatisticsLines(edition, repeatKeys);
        this.keys = new JdbcRepeatKeys(batches, edition, repeatKeys, lines);
        this.stored = new StoredStatistics(batches, edition, lines);
    }

    @Override
    public void write(List<Row<StatisticsCase>> rows) {
        List<Row<StatisticsCase>> arrived = arrived(rows);
        int[] written = batches.batchUpdate(WRITE, parameters(arrived.stream().map(lines::line)));
        List<Row<StatisticsCase>> changed = IntStream.range(0, written.length)
                .filter(row -> written[row] != 0)
                .mapToObj(arrived::get)
                .toList();
        run(FORGET_VALUES, changed.stream().map(lines::key));
        run(WRITE_VALUE, changed.stream().flatMap(lines::values));
        run(FORGET_INTERVALS, changed.stream().map(lines::key));
        run(WRITE_INTERVAL, changed.stream().flatMap(lines::intervals));
        keys.write(changed);
    }

    @Override
    public void writeFresh(List<Row<StatisticsCase>> rows) {
        List<Row<StatisticsCase>> arrived = arrived(rows);
        FRESH.write(batches, arrived.stream().map(lines::line).toList());
        FRESH_VALUES.write(batches, arrived.stream().flatMap(lines::values).toList());
        FRESH_INTERVALS.write(
                batches, arrived.stream().flatMap(lines::intervals).toList());
        keys.writeFresh(arrived);
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(
                new ViewTable("statistics_case", "complaint"),
                new ViewTable("statistics_value", "complaint, name, bucket"),
                new ViewTable("statistics_interval", "complaint, ordinal"),
                new ViewTable("statistics_repeat_key", "complaint, kind"));
    }

    @Override
    public Optional<StoredRow> stored(String complaint) {
        return stored.of(complaint);
    }

    @Override
    public StoredRow asStored(Row<StatisticsCase> row) {
        return stored.as(row);
    }

    /** Something may be imported or decided about a complaint only after its arrival, so every row has one. */
    private static List<Row<StatisticsCase>> arrived(List<Row<StatisticsCase>> rows) {
        return rows.stream().filter(row -> row.value().arrival() != null).toList();
    }

    private void run(String statement, Stream<MapSqlParameterSource> each) {
        batches.batchUpdate(statement, parameters(each));
    }

    private static SqlParameterSource[] parameters(Stream<MapSqlParameterSource> statements) {
        return statements.toArray(SqlParameterSource[]::new);
    }
}
