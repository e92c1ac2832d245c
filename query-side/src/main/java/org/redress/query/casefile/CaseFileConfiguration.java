package org.redress.query.casefile;

import java.time.Clock;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.EventJson;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frames;
import org.redress.query.reading.PastFiles;
import org.redress.query.reading.Readers;
import org.redress.query.reading.ReadersJson;
import org.redress.query.upkeep.DeadLetters;
import org.redress.query.upkeep.Editions;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the case file, in sight. */
@Configuration(proxyBeanMethods = false)
public class CaseFileConfiguration {

    @Bean
    View caseFileView() {
        return CaseFileView.VIEW;
    }

    @Bean
    JdbcCaseFiles caseFiles(NamedParameterJdbcTemplate jdbc, Editions editions, PersonalVault vault) {
        return new JdbcCaseFiles(jdbc, editions.answering(CaseFileView.VIEW), EventJson.mapper(vault));
    }

    @Bean
    Folding<CaseFile> caseFileFolding(NamedParameterJdbcTemplate jdbc, PersonalVault vault, Foldings foldings) {
        JsonMapper json = EventJson.mapper(vault);
        return foldings.of(CaseFileView.VIEW, CaseFileFold.INSTANCE, edition -> new JdbcCaseFiles(jdbc, edition, json));
    }

    @Bean
    CaseFileProjection caseFileProjection(Folding<CaseFile> folding) {
        return new CaseFileProjection(folding);
    }

    @Bean
    FiledCases filedCases(JdbcCaseFiles files, DeadLetters deadLetters, EventHistory log, Clock clock) {
        return new FiledCases(files, deadLetters, log, clock);
    }

    @Bean
    PastFiles pastFiles() {
        return history -> CaseFileFold.INSTANCE.of(history).value();
    }

    @Bean
    CaseFileEndpoint caseFileEndpoint(FiledCases cases, ViewProgress progress, Readers readers, ReadersJson json) {
        return new CaseFileEndpoint(cases, progress, readers, json, ComplaintPolicy.ofCatalogue());
    }

    @Bean
    CasePage casePage(FiledCases cases, Readers readers, Frames frames, ViewProgress progress, EventHistory log) {
        return new CasePage(new CaseModel(cases, readers, frames, progress, log, ComplaintPolicy.ofCatalogue()));
    }

    @Bean
    StepNews stepNews(FiledCases cases, Readers readers, Frames frames) {
        return new StepNews(cases, readers, frames, ComplaintPolicy.ofCatalogue());
    }
}
