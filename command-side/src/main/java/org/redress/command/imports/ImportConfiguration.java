package org.redress.command.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.eventlog.NewComplaints;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts that every way to import needs: over HTTP, from the command line, and at the first start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
public class ImportConfiguration {
    /** The first pause after a fault; see {@link ImportWork#ATTEMPTS_MAX}. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    @Bean
    JdbcImports jdbcImports(JdbcClient jdbc, Installation installation) {
        return new JdbcImports(jdbc, installation.tenant());
    }

    @Bean
    JdbcRemarks jdbcRemarks(NamedParameterJdbcTemplate jdbc, Installation installation) {
        return new JdbcRemarks(jdbc, installation.tenant());
    }

    @Bean
    JdbcReasons jdbcReasons(JdbcClient jdbc, Installation installation) {
        return new JdbcReasons(jdbc, installation.tenant());
    }

    /** Files lie beside the key file, so to speak: without it they cannot be read. */
    @Bean
    ImportSpool importSpool(Installation installation, PersonalVault vault) {
        return new ImportSpool(
                installation.dataFolder().resolve("imports"),
                // No fingerprint that is told to anybody is made of such a text.
                importId -> HexFormat.of().parseHex(vault.fingerprint("key of the file of import " + importId)));
    }

    @Bean
    Imports imports(JdbcImports imports, ImportSpool spool, PersonalVault vault, Clock clock) {
        return new Imports(imports, spool, vault, clock);
    }

    @Bean
    FileReading fileReading(ImportSpool spool, Installation installation, PersonalVault vault, Clock clock) {
        return new FileReading(spool, installation.tenant(), vault, clock);
    }

    @Bean
    ImportBatches importBatches(
            PlatformTransactionManager transactions,
            NewComplaints complaints,
            EventHistory history,
            JdbcImports imports,
            JdbcRemarks remarks,
            JdbcReasons reasons,
            PersonalVault vault,
            ObjectProvider<ComplaintPolicy> policy) {
        return new ImportBatches(
                new TransactionTemplate(transactions),
                complaints,
                history,
                imports,
                remarks,
                reasons,
                // The command line starts no more of the application than it needs.
                new FactMetadata(vault, policy.getIfAvailable(ComplaintPolicy::ofCatalogue)),
                vault);
    }

    @Bean
    ImportWork importWork(
            ImportBatches batches, JdbcImports imports, ImportSpool spool, FileReading reading, Clock clock) {
        return new ImportWork(batches, imports, spool, reading, clock, FIRST_PAUSE);
    }
}
