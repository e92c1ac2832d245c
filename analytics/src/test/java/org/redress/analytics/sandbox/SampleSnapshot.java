package org.redress.analytics.sandbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A small snapshot: 3 activities in each of 1,000 cases. */
final class SampleSnapshot {
    static final int CASES = 1_000;
    static final int EVENTS = 3 * CASES;

    private SampleSnapshot() {}

    static Path at(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table cases as
                    select 'case-' || range as case_id, ['Retail', 'Cards', '储蓄'][1 + range %% 3] as product
                    from range(%d)
                    """.formatted(CASES));
            statement.execute("""
                    create table events as
                    select case_id, step as ordinal, ['Received', 'Assigned', 'Closed'][step] as activity,
                        timestamptz '2026-01-01 00:00:00+00' + step * interval 1 hour as happened_at,
                        1.50::decimal(9, 2) as fee
                    from cases, range(1, 4) steps(step)
                    """);
        }
        return file;
    }
}
