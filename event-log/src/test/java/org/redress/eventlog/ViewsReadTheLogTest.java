package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.demand;
import static org.redress.eventlog.ComplaintFacts.message;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.DemandEvent;
import org.springframework.context.annotation.Bean;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ViewsReadTheLogTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestDatabase kind;
    private RedressDatabase database;
    private RunningLog log;

    @TempDir
    Path folder;

    ViewsReadTheLogTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = kind.empty(folder);
        log = RunningLog.on(database, folder, Demands.class, Tokens.class);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_view_sees_every_event_as_it_stands_in_the_log() {
        String complaint = anId();
        log.store().publish(message(complaint, 0, demand("d-1")), message(complaint, 1, demand("d-2")));

        await().atMost(SOON).until(() -> view().seen.size() == 2);
        assertThat(view().seen).isEqualTo(log.history().of(complaint));
    }

    @Test
    void a_view_is_rebuilt_by_a_reset() {
        log.store().publish(message(anId(), 0, demand("d-1")), message(anId(), 0, demand("d-2")));
        await().atMost(SOON).until(() -> view().seen.size() == 2);

        processor().shutDown();
        // With a context of ours: a token that names its class is what Jackson refuses to read back.
        processor().resetTokens(new Rebuild("asked for"));
        assertThat(view().seen).isEmpty();
        processor().start();
        log.store().publish(message(anId(), 0, demand("d-3")));

        await().atMost(SOON).until(() -> view().seen.size() == 3);
        assertThat(view().seen).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_view_goes_on_where_it_stopped_after_a_restart_even_in_a_replay() {
        log.store().publish(message(anId(), 0, demand("d-1")));
        await().atMost(SOON).until(() -> view().seen.size() == 1);
        processor().shutDown();
        processor().resetTokens();
        log.close();

        log = RunningLog.on(database, folder, Demands.class, Tokens.class);

        await().atMost(SOON).until(() -> view().seen.size() == 1);
        log.store().publish(message(anId(), 0, demand("d-2")));
        await().atMost(SOON).until(() -> view().seen.size() == 2);
    }

    @Test
    void a_view_does_not_pass_over_an_event_that_it_cannot_take_up() {
        view().refusals.set(1);
        log.store().publish(message(anId(), 0, demand("d-1")), message(anId(), 0, demand("d-2")));

        await().atMost(SOON).until(() -> view().seen.size() == 2);
        assertThat(view().refusals).hasNegativeValue();
        assertThat(view().seen).extracting(StoredEvent::position).containsExactly(1L, 2L);
    }

    @Test
    void a_view_that_does_not_say_where_its_token_is_kept_does_not_start() {
        log.close();

        assertThatThrownBy(() -> RunningLog.on(database, folder, Demands.class))
                .hasStackTraceContaining("does not say where it keeps how far it has read");
    }

    @Test
    void views_are_read_by_pooled_processors() {
        assertThat(processor()).isInstanceOf(PooledStreamingEventProcessor.class);
    }

    private Demands view() {
        return log.bean(Demands.class);
    }

    private StreamingEventProcessor processor() {
        return log.bean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessor("demands", StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** Why a view is read anew. */
    record Rebuild(String reason) {}

    /** Where the view keeps how far it has read. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Tokens {
        @Bean
        static ConfigurerModule demandsInTheirTable(DataSource database, Serializer serializer) {
            TokenSchema table = TokenSchema.builder()
                    .setTokenTable("token")
                    .setProcessorNameColumn("processor")
                    .setSegmentColumn("segment")
                    .setTokenColumn("token")
                    .setTokenTypeColumn("token_type")
                    .setTimestampColumn("claimed_at")
                    .setOwnerColumn("owner")
                    .build();
            TokenStore tokens = JdbcTokenStore.builder()
                    .connectionProvider(new SpringDataSourceConnectionProvider(database))
                    .serializer(serializer)
                    .schema(table)
                    .contentType(String.class)
                    .build();
            return configurer -> configurer.eventProcessing(
                    processing -> processing.registerTokenStore("demands", configuration -> tokens));
        }
    }

    /** A view in memory. */
    @ProcessingGroup("demands")
    static class Demands {
        final List<StoredEvent> seen = new CopyOnWriteArrayList<>();
        final AtomicInteger refusals = new AtomicInteger();

        @EventHandler
        void on(DemandEvent event, EventMessage<?> message) {
            if (refusals.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            seen.add(StoredEvent.of((TrackedEventMessage<?>) message));
        }

        @ResetHandler
        void reset() {
            seen.clear();
        }
    }
}
