package org.redress.query.events;

import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.query.reading.Readers;
import org.redress.query.reading.ReadersJson;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the log's address, in sight. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsSettings.class)
public class EventsConfiguration {

    @Bean
    EventsEndpoint eventsEndpoint(
            EventHistory log, Readers readers, ReadersJson json, Installation installation, EventsSettings settings) {
        String tenant = installation.tenant();
        return new EventsEndpoint(log, readers, json, tenant, settings.sourceOf(tenant));
    }

    @Bean
    CloudEventsBatch cloudEventsBatch(JsonMapper json) {
        return new CloudEventsBatch(json);
    }
}
