package org.redress.query.mining;

import java.time.ZoneId;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.reading.Readers;
import org.redress.query.reading.SmallGroups;
import org.redress.query.replica.Answers;
import org.redress.query.replica.ImportedLogs;
import org.redress.query.replica.MinableLogs;
import org.redress.query.replica.MiningSettings;
import org.redress.query.replica.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of process mining over HTTP. */
@Configuration(proxyBeanMethods = false)
public class MiningConfiguration {
    private static final ZoneId ZONE = ComplaintPolicy.ofCatalogue().zone();

    @Bean
    LogsEndpoint logsEndpoint(ImportedLogs imported, MinableLogs logs, Readers readers, MiningSettings settings) {
        return new LogsEndpoint(imported, logs, readers, settings);
    }

    @Bean
    MiningEndpoint miningEndpoint(Answers answers, Readers readers, SmallGroups small) {
        return new MiningEndpoint(answers, readers, small.smallest(), ZONE);
    }

    @Bean
    TasksEndpoint tasksEndpoint(Tasks tasks, Answers answers, Readers readers) {
        return new TasksEndpoint(tasks, answers, readers);
    }
}
