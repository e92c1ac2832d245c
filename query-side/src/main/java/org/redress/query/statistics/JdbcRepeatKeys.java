package org.redress.query.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.Row;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** Writes the table of repeat keys. They come with the arrival of a case and never change. */
final class JdbcRepeatKeys {
    private static final String WITH_KEYS = """
            select distinct complaint
              from statistics_repeat_key
             where tenant = :tenant and complaint = any(:complaints)
            """;

    /**
     * Whoever was erased meanwhile has no key any more, and gets none here. One look into the index for each: a join,
     * either database may turn round, and read everybody's.
     */
    private static final String WRITE = """
            insert into statistics_repeat_key (log_tenant, tenant, complaint, kind, repeat_key, received_order, person)
            select log_tenant, tenant, complaint, kind, repeat_key, received_order, person
              from (select cast(:logTenant as varchar(80)) as log_tenant, cast(:tenant as varchar(80)) as tenant,
                           complaint, kind, repeat_key, received_order,
                           (select p.person from person_key p where p.tenant = :logTenant and p.person = told.person)
                               as person
                      from unnest(cast(:complaints as varchar array), cast(:kinds as varchar array),
                                  cast(:repeatKeys as varchar array),
                                  cast(:receivedOrders as timestamp(6) with time zone array),
                                  cast(:persons as varchar array))
                           as told (complaint, kind, repeat_key, received_order, person)) as kept
             where person is not null
            """;

    /** What PostgreSQL calls the elements of each array. */
    private static final Map<String, String> ARRAYS = Map.of(
            "complaint", "varchar",
            "kind", "varchar",
            "repeatKey", "varchar",
            "receivedOrder", "timestamptz",
            "person", "varchar");

    private final NamedParameterJdbcTemplate jdbc;
    private final Edition edition;
    private final RepeatKeys repeatKeys;
    private final StatisticsLines lines;

    JdbcRepeatKeys(NamedParameterJdbcTemplate jdbc, Edition edition, RepeatKeys repeatKeys, StatisticsLines lines) {
        this.jdbc = jdbc;
        this.edition = edition;
        this.repeatKeys = repeatKeys;
        this.lines = lines;
    }

    /** Leaves alone what has some: opening words takes its time. */
    void write(List<Row<StatisticsCase>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> withKeys = new HashSet<>(jdbc.queryForList(
                WITH_KEYS,
                tenants()
                        .addValue(
                                "complaints",
                                new SqlArrayValue(
                                        "varchar",
                                        rows.stream().map(Row::complaint).toArray())),
                String.class));
        writeFresh(
                rows.stream().filter(row -> !withKeys.contains(row.complaint())).toList());
    }

    /** Writes those of cases that have none. */
    void writeFresh(List<Row<StatisticsCase>> rows) {
        repeatKeys.prepare(rows.stream().map(StatisticsLines::arrival).toList());
        List<MapSqlParameterSource> keys = rows.stream().flatMap(lines::keys).toList();
        if (!keys.isEmpty()) {
            MapSqlParameterSource arrays = tenants().addValue("logTenant", edition.tenant());
            ARRAYS.forEach((name, type) -> arrays.addValue(
                    name + "s",
                    new SqlArrayValue(
                            type, keys.stream().map(key -> key.getValue(name)).toArray())));
            jdbc.update(WRITE, arrays);
        }
    }

    private MapSqlParameterSource tenants() {
        return new MapSqlParameterSource("tenant", edition.key());
    }
}
