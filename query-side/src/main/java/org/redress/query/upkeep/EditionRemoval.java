package org.redress.query.upkeep;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Removes the rows of editions that never answer again, a few at a time. */
public final class EditionRemoval {
    /** Groups of rows in one transaction: what a reader beside it does not notice. */
    static final int GROUPS_AT_ONCE = 2_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final Editions editions;
    private final DeadLetters deadLetters;
    private final Savepoints savepoints;

    EditionRemoval(NamedParameterJdbcTemplate jdbc, Editions editions, DeadLetters deadLetters, Savepoints savepoints) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.deadLetters = deadLetters;
        this.savepoints = savepoints;
    }

    /** Removes some. @return whether there is more */
    public boolean some(Folding<?> folding) {
        for (Edition edition : editions.left(folding.view())) {
            for (ViewTable table : folding.tables().reversed()) {
                if (removed(table, edition) > 0) {
                    return true;
                }
            }
            savepoints.inTransaction(() -> {
                deadLetters.in(edition).clear(folding.view());
                editions.gone(folding.view(), edition);
                return true;
            });
        }
        return false;
    }

    private int removed(ViewTable table, Edition edition) {
        String sql = """
                delete from %1$s
                 where tenant = :edition
                   and %2$s in (select %2$s
                                  from %1$s
                                 where tenant = :edition
                                 order by tenant, %2$s
                                 limit :groups)
                """.formatted(table.name(), table.group());
        return savepoints.inTransaction(() -> jdbc.update(
                sql, new MapSqlParameterSource("edition", edition.key()).addValue("groups", GROUPS_AT_ONCE)));
    }
}
