package org.redress.query.imports;

import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.query.page.Frames;
import org.redress.query.reading.Readers;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of imports, in sight. The names of the beans are not those of the command side, which may be here too. */
@Configuration(proxyBeanMethods = false)
public class ImportPagesConfiguration {

    @Bean
    JdbcFileImports jdbcFileImports(JdbcClient jdbc, Installation installation) {
        return new JdbcFileImports(jdbc, installation.tenant());
    }

    @Bean
    ImportsPage importsPage(JdbcFileImports imports, EventHistory log, Readers readers, Frames frames) {
        return new ImportsPage(imports, log, readers, frames);
    }

    @Bean
    ImportPage importPage(
            JdbcFileImports imports, EventHistory log, Readers readers, Frames frames, MessageSource texts) {
        return new ImportPage(imports, log, readers, frames, texts);
    }

    @Bean
    RemarksFile importRemarksFile(JdbcFileImports imports, Readers readers, MessageSource texts) {
        return new RemarksFile(imports, readers, texts);
    }
}
