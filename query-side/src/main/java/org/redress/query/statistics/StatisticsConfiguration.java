package org.redress.query.statistics;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frames;
import org.redress.query.reading.Readers;
import org.redress.query.reading.SmallGroups;
import org.redress.query.upkeep.Editions;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the statistics, in sight. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatisticsSettings.class)
public class StatisticsConfiguration {
    private static final ZoneId ZONE = ComplaintPolicy.ofCatalogue().zone();

    @Bean
    View statisticsView() {
        return StatisticsView.VIEW;
    }

    @Bean
    Folding<StatisticsCase> statisticsFolding(NamedParameterJdbcTemplate jdbc, PersonalVault vault, Foldings foldings) {
        RepeatKeys repeatKeys = new RepeatKeys(vault);
        return foldings.of(
                StatisticsView.VIEW,
                new StatisticsFold(ZONE),
                edition -> new JdbcStatisticsCases(jdbc, edition, repeatKeys));
    }

    @Bean
    StatisticsProjection statisticsProjection(Folding<StatisticsCase> folding) {
        return new StatisticsProjection(folding);
    }

    @Bean
    Figures figures(
            DataSource source,
            Editions editions,
            PlatformTransactionManager transactions,
            ViewProgress progress,
            SmallGroups small,
            StatisticsSettings settings) {
        JdbcTemplate bounded = new JdbcTemplate(source);
        bounded.setQueryTimeout((int) settings.answerWithin().toSeconds());
        TransactionTemplate atOneMoment = new TransactionTemplate(transactions);
        atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        atOneMoment.setReadOnly(true);
        return new Figures(
                JdbcClient.create(bounded),
                editions.answering(StatisticsView.VIEW),
                ZONE,
                atOneMoment,
                progress,
                small);
    }

    @Bean
    StatisticsEndpoint statisticsEndpoint(Figures figures, Readers readers, Clock clock) {
        return new StatisticsEndpoint(figures, readers, clock, ZONE);
    }

    @Bean
    StatisticsPage statisticsPage(
            Figures figures, Readers readers, Frames frames, ViewProgress progress, EventHistory log, Clock clock) {
        return new StatisticsPage(figures, readers, frames, progress, log, clock, ZONE);
    }

    @Bean
    CountedCasesPage countedCasesPage(Figures figures, Readers readers, Frames frames) {
        return new CountedCasesPage(figures, readers, frames);
    }
}
