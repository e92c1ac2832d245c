package org.redress.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.redress.eventlog.watch.DatabaseHealth;
import org.redress.eventlog.watch.DiskHealth;
import org.redress.eventlog.watch.KeysHealth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators are told of the log and of what it stands on. */
@Configuration(proxyBeanMethods = false)
class LogWatchConfiguration {
    /** Counted also where nobody asks: the command line has no registry. */
    @Bean
    WriterFigures writerFigures(ObjectProvider<MeterRegistry> registry) {
        return new WriterFigures(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    DatabaseHealth databaseHealthIndicator(JdbcClient jdbc) {
        return new DatabaseHealth(jdbc);
    }

    @Bean
    LogHealth logHealthIndicator(LogWriter writer, HeadWatch watch, LogTail tail, WriterFigures figures) {
        return new LogHealth(writer, watch, tail, figures);
    }

    @Bean
    KeysHealth keysHealthIndicator(Installation installation) {
        return new KeysHealth(installation.keyFile());
    }

    @Bean
    DiskHealth diskHealthIndicator(Installation installation) {
        return new DiskHealth(installation.dataFolder(), DiskHealth.BYTES_FREE_MIN);
    }
}
