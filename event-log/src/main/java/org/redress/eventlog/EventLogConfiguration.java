package org.redress.eventlog;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.redress.eventlog.personal.PersonalVault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Every part of the log, and of Axon as far as it touches the database, in sight. Axon's own auto-configuration orders
 * itself by class names that Spring Boot 4 has moved: left to itself it silently runs without transactions.
 */
@Configuration(proxyBeanMethods = false)
@Import({DatabaseConfiguration.class, LogWatchConfiguration.class})
@EnableConfigurationProperties(ServiceClock.class)
public class EventLogConfiguration {
    /** Events that one read of the log fetches; a few megabytes at most. */
    private static final int EVENTS_FETCHED_MAX = 1_000;

    /** Parts into which a view's work is divided. One keeps the order of the whole log and one position per view. */
    private static final int SEGMENTS = 1;

    /** Here as well as in main methods: every process imports this class, and a main method may forget. */
    EventLogConfiguration() {
        NoPhoneHome.settle();
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    /** The service's clock; tests put a fixed one in its place. */
    @Bean
    Clock clock(ServiceClock time) {
        return time.clock();
    }

    @Bean
    @DependsOnDatabaseInitialization
    LogHead logHead(JdbcClient jdbc, Installation installation) {
        return new LogHead(jdbc, installation.tenant()).started();
    }

    @Bean
    @DependsOnDatabaseInitialization
    PersonalVault personalVault(
            Installation installation, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return PersonalVault.open(installation.keyFile(), installation.tenant(), jdbc, transactions, clock);
    }

    @Bean
    EventHistory eventHistory(
            JdbcClient jdbc,
            RedressDatabase database,
            Installation installation,
            LogHead head,
            LogTail tail,
            PersonalVault vault) {
        return new EventHistory(jdbc, database.isPostgres(), installation.tenant(), head, tail, vault);
    }

    @Bean
    LogScan logScan(DataSource source, Installation installation, PersonalVault vault) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        // Large parts come in few round trips.
        jdbc.setFetchSize(LogScan.LINES_READ_MAX);
        return new LogScan(jdbc, installation.tenant(), vault);
    }

    @Bean
    NewComplaints newComplaints(EventStore store, JdbcClient jdbc, Installation installation) {
        return new NewComplaints(store, jdbc, installation.tenant());
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /**
     * For tokens. A token names its class and, during a replay, that of the replay's context: Jackson reads such names
     * only where a validator admits them, and without that a reset leaves an empty view and a mere warning.
     */
    @Bean
    @Primary
    Serializer generalSerializer() {
        BasicPolymorphicTypeValidator ours = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("org.redress.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(ours))
                .build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(PersonalVault vault) {
        return new LogicalNameSerializer(vault);
    }

    @Bean
    LogReader logReader(JdbcTemplate jdbc, Installation installation) {
        return new LogReader(jdbc, installation.tenant());
    }

    @Bean
    LogTail logTail(LogHead head, LogReader reader, @Qualifier("eventSerializer") Serializer eventSerializer) {
        return new LogTail(head, reader, eventSerializer);
    }

    @Bean
    WordOfMouth wordOfMouth(RedressDatabase database, DataSource dataSource, Installation installation, LogTail tail) {
        return database.isPostgres()
                ? new PostgresNotifications(dataSource, installation.tenant(), tail::head)
                : new Polling();
    }

    @Bean
    HeadWatch headWatch(Installation installation, LogTail tail, WordOfMouth word) {
        return new HeadWatch(installation.tenant(), tail, word);
    }

    @Bean
    LogWriter logWriter(
            DataSource dataSource,
            Installation installation,
            LogTail tail,
            PersonalVault vault,
            WordOfMouth word,
            Clock clock,
            WriterFigures figures) {
        BatchWriter transactions = new BatchWriter(dataSource, new LogTable(installation.tenant()), clock, figures);
        LogWriter writer = new LogWriter(installation.tenant(), transactions, tail, vault, word::tell, figures);
        figures.show(writer, tail);
        return writer;
    }

    @Bean
    SealingThreads sealingThreads() {
        return new SealingThreads();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer generalSerializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Installation installation,
            LogHead head,
            LogReader reader,
            LogWriter writer,
            PersonalVault vault,
            SealingThreads threads) {
        return new LogStorageEngine(
                LogStorageEngine.builder(eventSerializer, generalSerializer, EVENTS_FETCHED_MAX),
                installation.tenant(),
                head,
                reader,
                writer,
                vault,
                threads);
    }

    /** Under the name {@code eventBus}, or Axon would build a second store around the engine. */
    @Bean
    @Qualifier("eventStore")
    EventStore eventBus(EventStorageEngine engine, LogTail tail) {
        return LogEventStore.over(engine, tail);
    }

    /**
     * Commands run without a transaction: the log has its own, shared by many callers, and nothing else that a command
     * does may depend on one.
     */
    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(
            org.axonframework.config.Configuration axon, DuplicateCommandHandlerResolver duplicates) {
        SimpleCommandBus commandBus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .duplicateCommandHandlerResolver(duplicates)
                .build();
        commandBus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return commandBus;
    }

    /** Axon's words for the two are others: what it calls the trace is our correlation, the whole conversation. */
    @Bean
    CorrelationDataProvider conversation() {
        return new MessageOriginProvider(EventMetadata.CAUSATION_ID, EventMetadata.CORRELATION_ID);
    }

    /**
     * How views read the log unless they say otherwise. An event that a view cannot take up stops the view, visibly,
     * until it can: Axon's default would write a line to the log and go on without the event.
     */
    @Bean
    static ConfigurerModule viewsReadTheLog() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors((configuration, builder) -> builder.initialSegmentCount(SEGMENTS))
                .registerTokenStore(EventLogConfiguration::nowhere)
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance()));
    }

    /** Axon's default would keep in memory how far a view has read, and read all at each start. */
    private static TokenStore nowhere(org.axonframework.config.Configuration configuration) {
        throw new IllegalStateException("a view that does not say where it keeps how far it has read");
    }
}
