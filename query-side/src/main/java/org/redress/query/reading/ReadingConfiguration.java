package org.redress.query.reading;

import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every answer needs to know of its reader, and of those it is about. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfiguration {

    @Bean
    Readers readers(PersonalVault vault) {
        return new Readers(vault, ComplaintPolicy.ofCatalogue().permissions());
    }

    @Bean
    Beginnings beginnings(EventHistory log, Readers readers) {
        return new Beginnings(log, readers);
    }

    @Bean
    Staff staff(EventHistory log, Installation installation, PersonalVault vault) {
        return new Staff(log, installation, vault, ComplaintPolicy.ofCatalogue().permissions());
    }

    /** @param smallest cases that a group must have to be told, in figures of any kind: it is the same people */
    @Bean
    SmallGroups smallGroups(@Value("${redress.statistics.smallest-group:5}") int smallest) {
        return new SmallGroups(smallest);
    }

    @Bean
    ReadersJson readersJson(PersonalVault vault) {
        return new ReadersJson(vault);
    }
}
