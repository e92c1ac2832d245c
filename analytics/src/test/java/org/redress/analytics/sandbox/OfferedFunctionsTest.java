package org.redress.analytics.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OfferedFunctionsTest {
    /** They tell the time or a random number; everything else offered depends on its arguments only. */
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "current_date",
            "get_current_time",
            "get_current_timestamp",
            "now",
            "today",
            "transaction_timestamp",
            "random",
            "gen_random_uuid",
            "uuid",
            "uuidv4",
            "uuidv7");

    /** The parser's own, no part of the catalogue. */
    private static final Set<String> OF_THE_PARSER = Set.of("unnest");

    @Test
    void every_offered_function_is_known_to_the_engine() throws SQLException {
        Set<String> unknown = new TreeSet<>(OfferedFunctions.ALL.names());
        unknown.removeAll(functions("true"));
        unknown.removeAll(OF_THE_PARSER);

        assertThat(unknown).isEmpty();
    }

    @Test
    void an_offered_function_depends_on_its_arguments_or_on_the_moment_only() throws SQLException {
        Set<String> depending = new TreeSet<>(functions("stability <> 'CONSISTENT'"));
        depending.retainAll(OfferedFunctions.ALL.names());

        assertThat(depending).containsExactlyInAnyOrderElementsOf(OF_THE_MOMENT);
    }

    @Test
    void an_offered_macro_asks_no_table_and_no_other_function_that_is_not_offered() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet macros = statement.executeQuery("""
                        select function_name, macro_definition from duckdb_functions()
                        where function_type = 'macro' and schema_name = 'main'
                        """)) {
            while (macros.next()) {
                if (OfferedFunctions.ALL.offersForValues(macros.getString(1))) {
                    assertThat(macros.getString(2).toLowerCase(Locale.ROOT))
                            .as(macros.getString(1))
                            .doesNotContain("duckdb_", "pragma", "current_setting", "getenv", "query");
                }
            }
        }
    }

    private static Set<String> functions(String where) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select distinct lower(function_name) from duckdb_functions() where schema_name = 'main' and "
                                + where)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
