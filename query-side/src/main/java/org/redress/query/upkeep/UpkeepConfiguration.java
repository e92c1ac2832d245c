package org.redress.query.upkeep;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.EventJson;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What views share, in sight. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewSettings.class)
public class UpkeepConfiguration {

    @Bean
    LineTables lineTables(NamedParameterJdbcTemplate jdbc, Editions editions, PersonalVault vault) {
        return new LineTables(jdbc, editions, EventJson.mapper(vault));
    }

    @Bean
    Editions editions(JdbcClient jdbc, Installation installation, Clock clock) {
        return new Editions(jdbc, installation.tenant(), clock);
    }

    @Bean
    Database viewDatabase(DataSource source) {
        return Database.of(source);
    }

    @Bean
    ViewNodes viewNodes(
            JdbcClient jdbc, Installation installation, TransactionManager transactions, Database database) {
        return new ViewNodes(jdbc, installation.tenant(), transactions, database);
    }

    @Bean
    ViewSegments viewSegments(
            JdbcClient jdbc, Installation installation, ViewNodes nodes, Serializer serializer, Editions editions) {
        return new ViewSegments(jdbc, installation.tenant(), nodes.id(), serializer, editions);
    }

    @Bean
    Savepoints savepoints(PlatformTransactionManager transactions) {
        return new Savepoints(transactions);
    }

    @Bean
    CommitSignal commitSignal() {
        return new CommitSignal();
    }

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc, Editions editions, Clock clock) {
        return new DeadLetters(jdbc, view -> editions.answering(view).key(), clock);
    }

    @Bean
    Discards discards(
            EventHistory log,
            DeadLetters deadLetters,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Installation installation) {
        return new Discards(log, deadLetters, jdbc, transactions, installation);
    }

    @Bean
    Foldings foldings(
            EventHistory log, DeadLetters deadLetters, Savepoints savepoints, CommitSignal signal, Editions editions) {
        return new Foldings(log, deadLetters, savepoints, signal, editions);
    }

    @Bean
    ConfigurerModule viewProcessors(
            List<View> views,
            ViewSettings settings,
            Database database,
            TransactionManager transactions,
            ViewSegments segments,
            Savepoints savepoints,
            ViewNodes nodes) {
        return ViewProcessors.of(views, settings.segments(database), transactions, segments, savepoints, nodes);
    }

    @Bean
    ViewProgress viewProgress(EventProcessingConfiguration processing, ViewSegments segments, CommitSignal signal) {
        return new ViewProgress(processing, segments, signal);
    }

    @Bean
    RowProofs rowProofs(List<Folding<?>> foldings, ViewProgress progress, DeadLetters deadLetters, EventHistory log) {
        return new RowProofs(foldings, progress, deadLetters, log);
    }

    @Bean
    Reconciler reconciler(
            List<Folding<?>> foldings,
            ViewProgress progress,
            DeadLetters deadLetters,
            RowProofs proofs,
            NamedParameterJdbcTemplate jdbc,
            Editions editions,
            PersonalVault vault,
            EventHistory log) {
        return new Reconciler(
                foldings, progress, deadLetters, proofs, new AppliedRows(jdbc, editions, EventJson.mapper(vault)), log);
    }

    @Bean
    Findings findings(JdbcClient jdbc, Installation installation) {
        return new Findings(jdbc, installation.tenant());
    }

    @Bean
    Reconciliations reconciliations(
            JdbcClient jdbc,
            Findings findings,
            PlatformTransactionManager transactions,
            Installation installation,
            ViewNodes nodes,
            Clock clock) {
        return new Reconciliations(jdbc, findings, transactions, installation.tenant(), nodes.id(), clock);
    }

    @Bean
    EditionSwitch editionSwitch(ViewSegments segments, Editions editions, PlatformTransactionManager transactions) {
        return new EditionSwitch(segments, editions, transactions);
    }

    @Bean
    EditionWriting editionWriting(EventHistory log) {
        return new EditionWriting(log);
    }

    @Bean
    EditionComparison editionComparison(NamedParameterJdbcTemplate jdbc, EventHistory log) {
        return new EditionComparison(jdbc, log);
    }

    @Bean
    EditionRemoval editionRemoval(
            NamedParameterJdbcTemplate jdbc, Editions editions, DeadLetters deadLetters, Savepoints savepoints) {
        return new EditionRemoval(jdbc, editions, deadLetters, savepoints);
    }

    @Bean
    Builds builds(JdbcClient jdbc, Installation installation, ViewNodes nodes, Clock clock) {
        return new Builds(jdbc, installation.tenant(), nodes.id(), clock);
    }

    @Bean
    SegmentSplit segmentSplit(ViewSegments segments, ViewProgress progress, ViewSettings settings, Database database) {
        return new SegmentSplit(segments, progress, settings.segments(database));
    }
}
