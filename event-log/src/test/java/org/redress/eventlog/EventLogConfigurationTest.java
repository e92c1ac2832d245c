package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void axon_works_inside_spring_s_transactions() {
        try (RunningLog log = RunningLog.on(TestDatabase.H2, folder)) {
            assertThat(log.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
            assertThat(log.bean(Configuration.class).getComponent(TransactionManager.class))
                    .isInstanceOf(SpringTransactionManager.class);
        }
    }

    @Test
    void there_is_one_event_store_and_it_is_ours() {
        try (RunningLog log = RunningLog.on(TestDatabase.H2, folder)) {
            EventStore store = log.store();
            assertThat(store).isInstanceOf(LogEventStore.class);
            assertThat(log.bean(EventBus.class)).isSameAs(store);
            assertThat(log.bean(Configuration.class).eventStore()).isSameAs(store);
        }
    }

    @Test
    void nothing_reads_classes_by_name_from_xml() {
        assertThat(EventStore.class.getClassLoader().getResource("com/thoughtworks/xstream/XStream.class"))
                .isNull();
    }

    @Test
    void axon_reports_its_use_to_nobody_whatever_flags_a_start_forgets() {
        System.clearProperty("axoniq.update-checker.disabled");
        System.clearProperty("disable-axoniq-console-message");

        RunningLog.on(TestDatabase.H2, folder).close();

        assertThat(UsagePropertyProvider.create().getDisabled()).isTrue();
        assertThat(System.getProperty("disable-axoniq-console-message")).isEqualTo("true");
    }

    @Test
    void the_database_is_h2_in_the_data_folder_unless_a_url_names_another() {
        RedressDatabase embedded = new RedressDatabase(null, "sa", "", 3);
        RedressDatabase named = new RedressDatabase("jdbc:postgresql://db/redress", "redress", "secret", 3);

        try (HikariDataSource pool = embedded.connect(folder)) {
            assertThat(pool.getJdbcUrl()).startsWith("jdbc:h2:file:" + folder.resolve("redress"));
        }
        assertThat(named.toString()).doesNotContain("secret");
    }
}
