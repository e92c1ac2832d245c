package org.redress.query.statistics;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.Row;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** What the tables of the statistics hold of a case: each column's value, under the column's name in camel case. */
final class StatisticsLines {
    /** In the place of whatever was not recorded. */
    static final String NONE = "";

    /** Characters that things are counted by: the width of the columns. What begins alike that far counts as the same. */
    static final int BUCKET_CHARACTERS_MAX = 200;

    /** Fields of a source that cases are counted by, the first by name; the whole of them is in the case file. */
    static final int FIELDS_MAX = 32;

    /** Characters of the name of such a field. */
    static final int FIELD_NAME_CHARACTERS_MAX = 64;

    /** Stands for a day that has not come: work goes on. */
    static final LocalDate GOES_ON = LocalDate.of(9999, 12, 31);

    private final Edition edition;
    private final RepeatKeys repeatKeys;

    StatisticsLines(Edition edition, RepeatKeys repeatKeys) {
        this.edition = edition;
        this.repeatKeys = repeatKeys;
    }

    /** Which case it is. */
    MapSqlParameterSource key(Row<StatisticsCase> row) {
        return new MapSqlParameterSource("tenant", edition.key()).addValue("complaint", row.complaint());
    }

    /** The case itself. */
    MapSqlParameterSource line(Row<StatisticsCase> row) {
        StatisticsCase value = row.value();
        Arrival arrival = arrival(row);
        MapSqlParameterSource line = key(row).addValue("version", row.version())
                .addValue("position", row.position())
                .addValue("caseNumber", arrival.caseNumber())
                .addValue("receivedOrder", arrival.order().atOffset(ZoneOffset.UTC));
        for (Milestone milestone : Milestone.values()) {
            Moment moment = value.passed(milestone);
            moments(line, milestone.column(), moment).addValue(milestone.column(), moment != null);
        }
        return moments(line, "due", value.reported().due())
                .addValue("source", bucket(arrival.source()))
                .addValue("channel", bucket(arrival.channel()))
                .addValue("unit", bucket(value.unit()))
                .addValue("product", bucket(arrival.product()))
                .addValue("subProduct", bucket(arrival.subProduct()))
                .addValue("issue", bucket(arrival.issue()))
                .addValue("subIssue", bucket(arrival.subIssue()))
                .addValue("status", bucket(value.status()))
                .addValue("response", bucket(value.reported().response()))
                .addValue("verdict", value.reported().timely().name())
                .addValue("closing", Closing.of(value).name());
    }

    /** What the case has several of. */
    Stream<MapSqlParameterSource> values(Row<StatisticsCase> row) {
        Stream<MapSqlParameterSource> types = row.value().types().stream()
                .map(type -> key(row).addValue("name", Dimension.TYPE.name()).addValue("bucket", type.name()));
        Stream<MapSqlParameterSource> fields = arrival(row).fields().entrySet().stream()
                .filter(field -> field.getKey().length() <= FIELD_NAME_CHARACTERS_MAX)
                .sorted(Map.Entry.comparingByKey())
                .limit(FIELDS_MAX)
                .map(field -> key(row).addValue("name", Dimension.fieldName(field.getKey()))
                        .addValue("bucket", bucket(field.getValue())));
        return Stream.concat(types, fields);
    }

    /** From when to when it was worked on. */
    Stream<MapSqlParameterSource> intervals(Row<StatisticsCase> row) {
        Moment received = row.value().passed(Milestone.RECEIVED);
        List<Interval> intervals = row.value().intervals();
        return IntStream.range(0, intervals.size()).mapToObj(ordinal -> {
            Interval interval = intervals.get(ordinal);
            Interval.End end = interval.end();
            return moments(moments(key(row), "opened", interval.opened()), "ended", end == null ? null : end.moment())
                    .addValue("ordinal", ordinal)
                    .addValue("round", interval.round())
                    .addValue("receivedOn", received == null ? null : received.on())
                    .addValue("ended", end == null ? NONE : end.stage().name())
                    .addValue("endedOn", end == null ? GOES_ON : end.moment().on());
        });
    }

    /** By what it can be told again. */
    Stream<MapSqlParameterSource> keys(Row<StatisticsCase> row) {
        Arrival arrival = arrival(row);
        return repeatKeys.of(arrival).entrySet().stream()
                .map(each -> key(row).addValue("kind", each.getKey().name())
                        .addValue("repeatKey", each.getValue())
                        .addValue("receivedOrder", arrival.order().atOffset(ZoneOffset.UTC))
                        .addValue("person", arrival.customer().value())
                        .addValue("logTenant", edition.tenant()));
    }

    private static MapSqlParameterSource moments(MapSqlParameterSource line, String column, @Nullable Moment moment) {
        return line.addValue(column + "On", moment == null ? null : moment.on())
                .addValue(
                        column + "At",
                        (moment == null || moment.at() == null)
                                ? null
                                : moment.at().atOffset(ZoneOffset.UTC));
    }

    /** How it came; every row that is written has this. */
    static Arrival arrival(Row<StatisticsCase> row) {
        return Objects.requireNonNull(row.value().arrival());
    }

    private static String bucket(@Nullable String words) {
        return words == null
                ? NONE
                : words.substring(
                        0,
                        words.offsetByCodePoints(
                                0, Math.min(BUCKET_CHARACTERS_MAX, words.codePointCount(0, words.length()))));
    }
}
