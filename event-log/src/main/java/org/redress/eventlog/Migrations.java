package org.redress.eventlog;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * One history of migrations for all modules, although each process brings only the files of its own modules: whichever
 * side starts first, the other adds its own later, and neither minds what it does not know.
 */
final class Migrations implements FlywayConfigurationCustomizer {

    /** Behind a column: its text is compared by code point, whatever the language of the database. */
    private static final String BY_CODE_POINT = "by_code_point";

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.outOfOrder(true)
                .ignoreMigrationPatterns("*:missing", "*:future")
                .placeholders(Map.of(BY_CODE_POINT, byCodePoint(flyway.getDataSource())));
    }

    /** H2 does so anyway. */
    private static String byCodePoint(DataSource database) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(database, metadata -> metadata.getDatabaseProductName());
            return "PostgreSQL".equals(product) ? "collate \"C\"" : "";
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }
}
