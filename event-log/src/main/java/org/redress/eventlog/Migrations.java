package org.redress.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.redress.eventlog.embedded.EmbeddedDatabase;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * One history of migrations for all modules, although each process brings only the files of its own modules: whichever
 * side starts first, the other adds its own later, and neither minds what it does not know. The embedded database is
 * migrated by its owner; PostgreSQL by the user that {@code spring.flyway.user} names, else by the service.
 */
final class Migrations implements FlywayConfigurationCustomizer {

    /** Behind a column: its text is compared by code point, whatever the language of the database. */
    private static final String BY_CODE_POINT = "by_code_point";

    /** Migrations that only PostgreSQL understands; a folder apart, because Flyway reads folders with all below them. */
    private static final String FOR_POSTGRES = "classpath:db/postgresql";

    private final HikariDataSource service;

    /** @param service the connections of the service, who gets its rights after each migration */
    Migrations(DataSource service) {
        try {
            // Perhaps in something that watches over it.
            this.service = service.unwrap(HikariDataSource.class);
        } catch (SQLException e) {
            throw new IllegalArgumentException("no pool of connections that we know", e);
        }
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        if (service instanceof EmbeddedDatabase embedded) {
            flyway.dataSource(embedded.owner());
        }
        boolean postgres = isPostgres(flyway.getDataSource());
        if (postgres) {
            flyway.locations(
                    Stream.concat(Stream.of(flyway.getLocations()).map(Location::toString), Stream.of(FOR_POSTGRES))
                            .toArray(String[]::new));
        }
        flyway.outOfOrder(true)
                .ignoreMigrationPatterns("*:missing", "*:future")
                // H2 compares so anyway.
                .placeholders(Map.of(BY_CODE_POINT, postgres ? "collate \"C\"" : ""))
                .callbacks(
                        Stream.concat(Stream.of(flyway.getCallbacks()), Stream.of(new LogRights(service.getUsername())))
                                .toArray(Callback[]::new));
    }

    private static boolean isPostgres(DataSource database) {
        try {
            return "PostgreSQL"
                    .equals(JdbcUtils.extractDatabaseMetaData(database, metadata -> metadata.getDatabaseProductName()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }
}
