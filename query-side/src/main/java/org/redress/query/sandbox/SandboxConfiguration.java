package org.redress.query.sandbox;

import java.time.Clock;
import org.redress.eventlog.EventHistory;
import org.redress.query.page.Frames;
import org.redress.query.reading.Readers;
import org.redress.query.replica.NodeFolder;
import org.redress.query.replica.Replica;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of analysts' SQL, in sight. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SqlSettings.class)
public class SandboxConfiguration {

    @Bean
    Snapshots sqlSnapshots(Replica replica, NodeFolder folder, SqlSettings settings, Clock clock) {
        return new Snapshots(replica, folder.path().resolve("sql"), settings.limits(), settings.refreshAfter(), clock);
    }

    @Bean
    SqlQuestions sqlQuestions(Snapshots snapshots) {
        return new SqlQuestions(snapshots);
    }

    @Bean
    SqlEndpoint sqlEndpoint(SqlQuestions questions, Readers readers) {
        return new SqlEndpoint(questions, readers);
    }

    @Bean
    SqlPage sqlPage(SqlQuestions questions, Readers readers, Frames frames, EventHistory log) {
        return new SqlPage(questions, readers, frames, log);
    }
}
