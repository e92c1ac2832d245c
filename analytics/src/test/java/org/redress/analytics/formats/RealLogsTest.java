package org.redress.analytics.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real logs hold the cases, events and successions that independent tools count in them. */
class RealLogsTest {
    private static final Path DATA = Path.of(System.getProperty("redress.shared", "../../shared"), "data");

    @ParameterizedTest
    @CsvSource({
        "running-example.xes, running-example",
        "receipt.xes.gz, receipt",
        "bpic2013_closed_problems.xes.gz, bpic2013_closed",
        "bpic2013_closed_problems.xes.gz, bpic2013_closed_lc",
        "roadtraffic100traces.xes, roadtraffic100",
        "repairExample.xes.gz, repair",
        "running-example.csv, running-example",
        "running_example_broken.csv, running-example-broken",
    })
    void a_log_is_read_as_others_read_it(String file, String expected) throws IOException {
        ToldLog told = read(file);
        JsonNode reference = JsonMapper.shared()
                .readTree(DATA.resolve("expected/" + expected + ".json").toFile());
        boolean withTransition = reference.get("key").asString().equals("@@classifier");
        assertThat(told.events).hasSize(reference.at("/pm4js/events").asInt());
        assertThat(cases(told.events)).hasSize(reference.at("/pm4js/traces").asInt());
        assertThat(activities(told.events, withTransition)).isEqualTo(counts(reference.at("/pm4js/activities")));
        assertThat(successions(told.events, withTransition)).isEqualTo(counts(reference.at("/pm4js/dfgFrequency")));
    }

    private static ToldLog read(String file) throws IOException {
        Path log = DATA.resolve("eventlogs").resolve(file);
        assumeTrue(Files.exists(log), "skipped: the real logs are not at " + log);
        try (InputStream bytes = Files.newInputStream(log)) {
            return file.endsWith(".csv")
                    ? ToldLog.csv(bytes, LogLimits.DEFAULT)
                    : ToldLog.xes(bytes, LogLimits.DEFAULT);
        }
    }

    private static Map<String, Integer> counts(JsonNode reference) {
        Map<String, Integer> counts = new TreeMap<>();
        reference
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        return counts;
    }

    private static Map<String, Integer> cases(List<LoggedEvent> events) {
        Map<String, Integer> cases = new HashMap<>();
        events.forEach(event -> cases.merge(event.caseId(), 1, Integer::sum));
        return cases;
    }

    private static Map<String, Integer> activities(List<LoggedEvent> events, boolean withTransition) {
        Map<String, Integer> activities = new TreeMap<>();
        events.forEach(event -> activities.merge(name(event, withTransition), 1, Integer::sum));
        return activities;
    }

    private static Map<String, Integer> successions(List<LoggedEvent> events, boolean withTransition) {
        Map<String, Integer> successions = new TreeMap<>();
        Map<String, String> before = new HashMap<>();
        for (LoggedEvent event : events) {
            String name = name(event, withTransition);
            String previous = before.put(event.caseId(), name);
            if (previous != null) {
                successions.merge(previous + "," + name, 1, Integer::sum);
            }
        }
        return successions;
    }

    private static String name(LoggedEvent event, boolean withTransition) {
        return withTransition ? event.activity() + "+" + event.transition() : event.activity();
    }
}
