package org.redress.query.replica;

import java.time.Clock;
import org.redress.eventlog.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imported logs, and how questions to any log are answered. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MiningSettings.class)
@Import(SelectionForms.class)
public class ImportedLogsConfiguration {

    @Bean
    JdbcImportedLogs jdbcImportedLogs(JdbcClient jdbc, Installation installation) {
        return new JdbcImportedLogs(jdbc, installation.tenant());
    }

    @Bean
    JdbcLogParts jdbcLogParts(JdbcClient jdbc, Installation installation) {
        return new JdbcLogParts(jdbc, installation.tenant());
    }

    @Bean
    StoreFolder storeFolder(NodeFolder folder) {
        return new StoreFolder(folder.path().resolve("logs"));
    }

    @Bean
    OpenStores openStores(StoreFolder folder, MiningSettings settings) {
        return new OpenStores(folder, settings.storeLimits(), settings.openLogsMax());
    }

    @Bean
    LogReadings logReadings(
            JdbcImportedLogs logs,
            JdbcLogParts parts,
            StoreFolder folder,
            OpenStores stores,
            MiningSettings settings,
            Clock clock) {
        return new LogReadings(logs, parts, folder, stores, settings.storeLimits(), clock);
    }

    @Bean
    ImportedLogs importedLogs(
            JdbcImportedLogs logs,
            JdbcLogParts parts,
            OpenStores stores,
            StoreFolder folder,
            LogReadings readings,
            MiningSettings settings,
            Clock clock) {
        return new ImportedLogs(logs, parts, stores, folder, readings, settings, clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> tidyLogs(ImportedLogs logs) {
        return ready -> logs.tidy();
    }

    @Bean
    MinableLogs minableLogs(ObjectProvider<AskableLog> own, ImportedLogs imported, MiningSettings settings) {
        return new MinableLogs(own::getIfAvailable, imported, settings.askedAtOnce());
    }

    @Bean
    Tasks miningTasks(MiningSettings settings, Clock clock) {
        return new Tasks(settings, clock);
    }

    @Bean
    Answers miningAnswers(MinableLogs logs, Tasks tasks, MiningSettings settings) {
        return new Answers(logs, tasks, settings);
    }
}
