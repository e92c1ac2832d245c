package org.redress.query.organisation;

import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.query.page.Frames;
import org.redress.query.reading.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the organisation, in sight. The names of the beans are not those of the command side, which may be here too. */
@Configuration(proxyBeanMethods = false)
public class OrganisationConfiguration {

    @Bean
    Organisations organisationsRead(EventHistory log, Installation installation) {
        return new Organisations(log, installation);
    }

    @Bean
    OrganisationEndpoint organisationReadEndpoint(Organisations organisations, Readers readers) {
        return new OrganisationEndpoint(organisations, readers);
    }

    @Bean
    OrganisationPage organisationPage(Organisations organisations, Readers readers, Frames frames) {
        return new OrganisationPage(organisations, readers, frames);
    }
}
