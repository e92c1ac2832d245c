package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {
    private static final String LOG = "classpath:db/migration/log";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_side_adds_its_own_whichever_starts_first(TestDatabase database) throws IOException {
        String later = file("V300__view.sql", "create table one (a varchar(9) ${by_code_point})");
        String earlier = file("V200__sheet.sql", "create table two (a varchar(9))");
        try (HikariDataSource tables = database.empty(folder).connect(folder)) {
            assertThat(migrate(tables, LOG)).isPositive();
            assertThat(migrate(tables, later)).isEqualTo(1);
            assertThat(migrate(tables, earlier)).isEqualTo(1);
            assertThat(migrate(tables, later)).isZero();
            assertThat(migrate(tables, earlier)).isZero();
        }
    }

    private static int migrate(HikariDataSource tables, String files) {
        FluentConfiguration flyway = Flyway.configure().dataSource(tables).locations(files);
        new Migrations(tables).customize(flyway);
        return flyway.load().migrate().migrationsExecuted;
    }

    private String file(String name, String sql) throws IOException {
        Path side = Files.createDirectory(folder.resolve(name.replace('.', '-')));
        Files.writeString(side.resolve(name), sql);
        return "filesystem:" + side;
    }
}
