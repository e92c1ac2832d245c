package org.redress.query;

import org.redress.eventlog.EventLogConfiguration;
import org.redress.http.HttpBoundaryConfiguration;
import org.redress.query.account.AccountConfiguration;
import org.redress.query.appeals.AppealsConfiguration;
import org.redress.query.authorityqueue.AuthorityQueueConfiguration;
import org.redress.query.casefile.CaseFileConfiguration;
import org.redress.query.caselist.CaseListConfiguration;
import org.redress.query.comparison.ComparisonConfiguration;
import org.redress.query.conformance.ConformanceConfiguration;
import org.redress.query.emergencies.EmergenciesConfiguration;
import org.redress.query.events.EventsConfiguration;
import org.redress.query.exports.ExportsConfiguration;
import org.redress.query.history.HistoryConfiguration;
import org.redress.query.imports.ImportPagesConfiguration;
import org.redress.query.intake.IntakeConfiguration;
import org.redress.query.live.LiveConfiguration;
import org.redress.query.logpage.LogPagesConfiguration;
import org.redress.query.mining.MiningConfiguration;
import org.redress.query.organisation.OrganisationConfiguration;
import org.redress.query.overview.OverviewConfiguration;
import org.redress.query.ownershiphistory.OwnershipHistoryConfiguration;
import org.redress.query.page.PageConfiguration;
import org.redress.query.preventions.PreventionsConfiguration;
import org.redress.query.processmap.ProcessMapConfiguration;
import org.redress.query.promises.PromisesConfiguration;
import org.redress.query.reading.ReadingConfiguration;
import org.redress.query.replica.ImportedLogsConfiguration;
import org.redress.query.replica.ReplicaConfiguration;
import org.redress.query.sandbox.SandboxConfiguration;
import org.redress.query.signals.SignalsConfiguration;
import org.redress.query.statistics.StatisticsConfiguration;
import org.redress.query.upkeep.UpkeepConfiguration;
import org.redress.query.views.ViewsConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** All of the query side, for an application to import. */
@Configuration(proxyBeanMethods = false)
@Import({
    EventLogConfiguration.class,
    HttpBoundaryConfiguration.class,
    ReadingConfiguration.class,
    PageConfiguration.class,
    CaseFileConfiguration.class,
    CaseListConfiguration.class,
    IntakeConfiguration.class,
    HistoryConfiguration.class,
    LiveConfiguration.class,
    LogPagesConfiguration.class,
    EventsConfiguration.class,
    ExportsConfiguration.class,
    UpkeepConfiguration.class,
    ImportPagesConfiguration.class,
    AccountConfiguration.class,
    OrganisationConfiguration.class,
    OwnershipHistoryConfiguration.class,
    AuthorityQueueConfiguration.class,
    PromisesConfiguration.class,
    EmergenciesConfiguration.class,
    AppealsConfiguration.class,
    PreventionsConfiguration.class,
    OverviewConfiguration.class,
    ReplicaConfiguration.class,
    SandboxConfiguration.class,
    SignalsConfiguration.class,
    ProcessMapConfiguration.class,
    StatisticsConfiguration.class,
    ImportedLogsConfiguration.class,
    MiningConfiguration.class,
    ComparisonConfiguration.class,
    ConformanceConfiguration.class,
    ViewsConfiguration.class
})
@PropertySource("classpath:org/redress/query/query-side.properties")
public class QuerySideConfiguration {}
