package org.redress.eventlog.backup;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.redress.eventlog.Installation;
import org.redress.eventlog.embedded.EmbeddedDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a running service does for backups: nothing on PostgreSQL, to which the command comes by itself. */
@Configuration(proxyBeanMethods = false)
public class BackupConfiguration {
    @Bean
    BackupDoor backupDoor(DataSource database, Installation installation, Clock clock) throws SQLException {
        return new BackupDoor(
                installation.dataFolder(),
                database.isWrapperFor(EmbeddedDatabase.class)
                        ? new Backup(database.unwrap(EmbeddedDatabase.class).owner(), installation, clock)
                        : null);
    }
}
