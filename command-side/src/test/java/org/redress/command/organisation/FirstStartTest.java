package org.redress.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.command.EmptyDatabase;
import org.redress.command.RunningCommandSide;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.EventLogConfiguration;
import org.redress.eventlog.NewComplaint;
import org.redress.eventlog.NewComplaints;
import org.redress.events.DemandStated;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first start of the service on a database into which very much was imported before anybody could sign in. */
class FirstStartTest {
    /** So often the log is doubled. A reader of the whole log needs longer for 262,144 events than anybody waits for a role. */
    private static final int DOUBLINGS = 18;

    private static final String DOUBLE = """
            insert into event (tenant, position, stream, sequence, stream_type, event_id, command_id, part,
                               type, revision, recorded_at, payload, metadata)
            select tenant, position + :head, concat('case-', position + :head), 0, stream_type,
                   concat('event-', position + :head), concat('command-', position + :head), 0,
                   type, revision, recorded_at, payload, metadata
              from event
            """;

    @ParameterizedTest
    @EnumSource
    void signs_everybody_in_at_once(EmptyDatabase database, @TempDir Path folder) {
        List<String> settings = database.settings(folder);
        fillTheLog(settings);

        try (RunningCommandSide side = RunningCommandSide.on(settings)) {
            assertThat(side.history().head()).isGreaterThan(1 << DOUBLINGS);
            assertThat(side.post(Role.ADMINISTRATOR, "/api/organisation/grant-role", "{}")
                            .status())
                    .isEqualTo(400);
            assertThat(side.post(Role.AUDITOR, "/api/organisation/grant-role", """
                    {"person": "ana", "role": "AUDITOR", "unit": "headquarters"}
                    """)
                            .status())
                    .isEqualTo(403);
        }
    }

    private static void fillTheLog(List<String> settings) {
        try (ConfigurableApplicationContext log = new SpringApplicationBuilder(LogAlone.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run(settings.toArray(String[]::new))) {
            DemandStated demand = new DemandStated("d-1", new Personal.Plain(new PersonId("p-1"), "money back"));
            log.getBean(NewComplaints.class)
                    .append(List.of(new NewComplaint("case-1", List.of(new NewComplaint.Fact(demand, Map.of())))));
            JdbcClient jdbc = log.getBean(JdbcClient.class);
            for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
                long head = log.getBean(EventHistory.class).head();
                jdbc.sql(DOUBLE).param("head", head).update();
                jdbc.sql("update log_head set position = position + :head")
                        .param("head", head)
                        .update();
            }
        }
    }

    /** What an import from the command line has, as far as the log goes. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(EventLogConfiguration.class)
    static class LogAlone {}
}
