package org.redress.command;

import org.redress.eventlog.EventLogConfiguration;
import org.redress.http.HttpBoundaryConfiguration;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** All of the command side, for an application to import: on its own, or together with the query side. */
@Configuration(proxyBeanMethods = false)
@Import({EventLogConfiguration.class, HttpBoundaryConfiguration.class})
@ComponentScan(
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandSideApplication.class))
public class CommandSideConfiguration {
    /** The policy in force; the catalogue's, until organisations set their own. */
    @Bean
    ComplaintPolicy complaintPolicy() {
        return ComplaintPolicy.ofCatalogue();
    }
}
