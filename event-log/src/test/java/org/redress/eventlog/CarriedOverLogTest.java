package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.demand;
import static org.redress.eventlog.ComplaintFacts.message;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log of the first release, which kept no command ids in a column of their own, is carried over by a start. */
class CarriedOverLogTest {
    private static final String FIRST_RELEASE = "3";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_event_stays_where_it_is_and_its_command_is_not_taken_again(TestDatabase kind) {
        RedressDatabase database = kind.empty(folder);
        String complaint = anId();
        try (HikariDataSource tables = database.connect(folder)) {
            FluentConfiguration flyway = Flyway.configure()
                    .dataSource(tables)
                    .locations("classpath:db/migration")
                    .target(FIRST_RELEASE);
            new Migrations(tables).customize(flyway);
            flyway.load().migrate();
            JdbcClient jdbc = JdbcClient.create(tables);
            add(jdbc, 1, complaint, 0, "{\"actor\":\"u-1\",\"commandId\":\"c-1\",\"role\":\"HANDLER\"}");
            add(jdbc, 2, complaint, 1, "{\"commandId\":\"c-1\"}");
            add(jdbc, 3, complaint, 2, "{\"actor\":\"u-1\"}");
            jdbc.sql("insert into log_head (tenant, position) values ('default', 3)")
                    .update();
        }

        try (RunningLog log = RunningLog.on(database, folder)) {
            assertThat(log.history().of(complaint))
                    .extracting(StoredEvent::position)
                    .containsExactly(1L, 2L, 3L);
            assertThat(log.jdbc()
                            .sql("select command_id || '/' || part from event order by position")
                            .query(String.class)
                            .list())
                    .containsExactly("c-1/0", "c-1/1", "e-3/0");
            assertThatThrownBy(() -> log.store()
                            .publish(message(anId(), 0, demand("d-1"), Map.of(EventMetadata.COMMAND_ID, "c-1"))))
                    .isInstanceOf(ConcurrencyException.class);
            log.store().publish(message(complaint, 3, demand("d-2")));
            assertThat(log.history().head()).isEqualTo(4);
        }
    }

    private static void add(JdbcClient jdbc, long position, String stream, long sequence, String metadata) {
        jdbc.sql("""
                insert into event (tenant, position, stream, sequence, stream_type, event_id,
                                   type, revision, recorded_at, payload, metadata)
                values ('default', :position, :stream, :sequence, 'Complaint', :id,
                        'DemandStated', '1', current_timestamp, '{"demand":"d-1"}', :metadata)
                """)
                .param("position", position)
                .param("stream", stream)
                .param("sequence", sequence)
                .param("id", "e-" + position)
                .param("metadata", metadata)
                .update();
    }
}
