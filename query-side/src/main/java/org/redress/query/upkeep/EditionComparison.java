package org.redress.query.upkeep;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Holds the rows of two editions of a view against each other, column by column, in parts. Both may go on meanwhile: what
 * seems to differ is looked at again, in the end while the view stands still. Sums over all cases are left out; they follow
 * from the rows.
 */
public final class EditionComparison {
    /** Rows that may seem to differ; with more the comparison ends, since something is wrong with all of them. */
    public static final int DIFFERING_MAX = 10_000;

    /** Groups of rows that are read at a time, some kilobytes each. */
    static final int GROUPS_AT_ONCE = 200;

    private final NamedParameterJdbcTemplate jdbc;
    private final EventHistory log;

    EditionComparison(NamedParameterJdbcTemplate jdbc, EventHistory log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * What came of it.
     *
     * @param compared rows of the first table of the edition that answers
     * @param differing which of them seem to differ, and which only one edition has; at most {@value #DIFFERING_MAX}
     */
    public record Found(long compared, Set<String> differing) {}

    /** What an edition says of a complaint, or of a line of one. */
    private record Said(String complaint, List<String> rows) {}

    /**
     * Compares everything.
     *
     * @param reached told how many rows are done
     */
    public Found all(Folding<?> folding, Edition one, Edition other, LongConsumer reached) {
        List<ViewTable> tables = folding.tables();
        Set<String> differing = new HashSet<>();
        long compared = 0;
        String after = "";
        List<String> groups = groups(tables.getFirst(), one, after);
        while (!groups.isEmpty() && differing.size() < DIFFERING_MAX) {
            differing.addAll(again(folding, one, other, groups));
            compared += groups.size();
            reached.accept(compared);
            after = groups.getLast();
            groups = groups(tables.getFirst(), one, after);
        }
        differing.addAll(missing(tables.getFirst(), other, one));
        return new Found(compared, differing);
    }

    /** Which of these differ, or stand in one edition only. */
    public Set<String> again(Folding<?> folding, Edition one, Edition other, Collection<String> groups) {
        Set<String> differing = new HashSet<>();
        List<String> all = List.copyOf(groups);
        for (int first = 0; first < all.size(); first += GROUPS_AT_ONCE) {
            List<String> some = all.subList(first, Math.min(all.size(), first + GROUPS_AT_ONCE));
            Map<String, Said> here = said(folding.tables(), one, some);
            Map<String, Said> there = said(folding.tables(), other, some);
            some.stream()
                    .filter(group -> !Objects.equals(here.get(group), there.get(group)))
                    .forEach(differing::add);
        }
        return differing;
    }

    /**
     * Which of these differ though neither edition has anything to take up of their complaints: of the others nobody can
     * tell yet.
     *
     * @param whole up to where both editions are whole
     */
    public Set<String> settled(Folding<?> folding, Edition one, Edition other, Collection<String> groups, long whole) {
        Set<String> settled = new HashSet<>();
        for (String group : again(folding, one, other, groups)) {
            Map<String, Said> said = new HashMap<>(said(folding.tables(), one, List.of(group)));
            said.putAll(said(folding.tables(), other, List.of(group)));
            Said any = said.get(group);
            if (any != null && lastPosition(any.complaint()) <= whole) {
                settled.add(group);
            }
        }
        return settled;
    }

    private long lastPosition(String complaint) {
        OptionalLong version = log.versionOf(complaint);
        return version.isEmpty()
                ? 0
                : log.positionOf(complaint, version.getAsLong()).orElse(0);
    }

    private List<String> groups(ViewTable table, Edition edition, String after) {
        String sql = """
                select %1$s
                  from %2$s
                 where tenant = :edition and %1$s > :after
                 order by tenant, %1$s
                 limit :rowsMax
                """.formatted(table.group(), table.name());
        return jdbc.query(
                sql,
                new MapSqlParameterSource("edition", edition.key())
                        .addValue("after", after)
                        .addValue("rowsMax", GROUPS_AT_ONCE),
                (row, number) -> row.getString(1));
    }

    /** What an edition has that the other has not. */
    private List<String> missing(ViewTable table, Edition edition, Edition from) {
        String sql = """
                select here.%1$s
                  from %2$s here
                 where here.tenant = :edition
                   and not exists (select 1
                                     from %2$s there
                                    where there.tenant = :from and there.%1$s = here.%1$s)
                 limit :rowsMax
                """.formatted(table.group(), table.name());
        return jdbc.query(
                sql,
                new MapSqlParameterSource("edition", edition.key())
                        .addValue("from", from.key())
                        .addValue("rowsMax", DIFFERING_MAX),
                (row, number) -> row.getString(1));
    }

    private Map<String, Said> said(List<ViewTable> tables, Edition edition, List<String> groups) {
        Map<String, Said> said = new HashMap<>();
        for (ViewTable table : tables) {
            if (table.isOfCases()) {
                read(table, edition, groups, said);
            }
        }
        return said;
    }

    private void read(ViewTable table, Edition edition, List<String> groups, Map<String, Said> said) {
        String sql = """
                select *
                  from %s
                 where tenant = :edition and %s = any(:groups)
                 order by tenant, %s
                """.formatted(table.name(), table.group(), String.join(", ", table.key()));
        jdbc.query(
                sql,
                new MapSqlParameterSource("edition", edition.key())
                        .addValue("groups", new SqlArrayValue("varchar", groups.toArray())),
                row -> {
                    String complaint = row.getString("complaint");
                    said.computeIfAbsent(row.getString(table.group()), group -> new Said(complaint, new ArrayList<>()))
                            .rows()
                            .add(text(table, row));
                });
    }

    private static String text(ViewTable table, ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder(table.name());
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column);
            if (!"tenant".equalsIgnoreCase(name)) {
                @Nullable String value = row.getString(column);
                // Its length keeps neighbours apart.
                text.append('\n').append(name).append(' ');
                text.append(value == null ? "null" : value.length() + " " + value);
            }
        }
        return text.toString();
    }
}
