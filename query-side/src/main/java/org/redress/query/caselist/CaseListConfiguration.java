package org.redress.query.caselist;

import java.time.Clock;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frames;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.Editions;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the case list, in sight. */
@Configuration(proxyBeanMethods = false)
public class CaseListConfiguration {

    @Bean
    View caseListView() {
        return CaseListView.VIEW;
    }

    @Bean
    JdbcCaseList caseList(JdbcClient jdbc, Editions editions) {
        return new JdbcCaseList(jdbc, editions.answering(CaseListView.VIEW));
    }

    @Bean
    Folding<CaseEntry> caseListFolding(NamedParameterJdbcTemplate jdbc, Foldings foldings) {
        return foldings.of(CaseListView.VIEW, CaseEntryFold.INSTANCE, edition -> new JdbcCaseEntries(jdbc, edition));
    }

    @Bean
    CaseListProjection caseListProjection(Folding<CaseEntry> folding) {
        return new CaseListProjection(folding);
    }

    @Bean
    CaseListEndpoint caseListEndpoint(JdbcCaseList cases, Readers readers) {
        return new CaseListEndpoint(cases, readers);
    }

    @Bean
    SavedFilters savedFilters(JdbcClient jdbc, Installation installation, PersonalVault vault, Clock clock) {
        return new SavedFilters(jdbc, installation.tenant(), vault, clock);
    }

    @Bean
    SavedFiltersPage savedFiltersPage(SavedFilters filters, Readers readers) {
        return new SavedFiltersPage(filters, readers);
    }

    @Bean
    WorklistPage worklistPage(
            JdbcCaseList cases,
            SavedFilters saved,
            Readers readers,
            Frames frames,
            ViewProgress progress,
            EventHistory log) {
        ComplaintPolicy policy = ComplaintPolicy.ofCatalogue();
        return new WorklistPage(cases, saved, readers, policy.permissions(), frames, progress, log, policy.zone());
    }

    @Bean
    CaseExport caseExport(JdbcCaseList cases, Readers readers, MessageSource texts) {
        return new CaseExport(
                cases, readers, texts, ComplaintPolicy.ofCatalogue().zone());
    }
}
