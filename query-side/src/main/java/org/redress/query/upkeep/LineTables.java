package org.redress.query.upkeep;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes what runs the statements of a list, for the edition that is wanted. */
public final class LineTables {
    private final NamedParameterJdbcTemplate jdbc;
    private final Editions editions;
    private final JsonMapper json;

    LineTables(NamedParameterJdbcTemplate jdbc, Editions editions, JsonMapper json) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.json = json;
    }

    /** For the lines that answer. */
    public LineTable answering(View view) {
        return of(editions.answering(view));
    }

    /** For the lines of one edition. */
    public LineTable of(Edition edition) {
        return new LineTable(jdbc, edition, json);
    }
}
