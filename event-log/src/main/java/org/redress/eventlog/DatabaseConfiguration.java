package org.redress.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database and how it is migrated: as much as is needed to put something into it, and what the log stands on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Installation.class, RedressDatabase.class})
public class DatabaseConfiguration {
    @Bean
    HikariDataSource dataSource(RedressDatabase database, Installation installation) {
        return database.connect(installation.dataFolder());
    }

    @Bean
    Migrations migrations(DataSource service) {
        return new Migrations(service);
    }
}
