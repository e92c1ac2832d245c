package org.redress.query.reading;

import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every answer needs to know of its reader. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfiguration {

    @Bean
    Readers readers(PersonalVault vault) {
        return new Readers(vault, ComplaintPolicy.ofCatalogue().permissions());
    }

    @Bean
    Staff staff(EventHistory log, Installation installation, PersonalVault vault) {
        return new Staff(log, installation, vault, ComplaintPolicy.ofCatalogue().permissions());
    }

    @Bean
    ReadersJson readersJson(PersonalVault vault) {
        return new ReadersJson(vault);
    }
}
