package org.redress.command;

import java.util.Set;
import org.redress.eventlog.EventLogConfiguration;
import org.redress.eventlog.backup.BackupConfiguration;
import org.redress.http.HttpBoundaryConfiguration;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** All of the command side, for an application to import: on its own, or together with the query side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSideConfiguration.PolicySettings.class)
@Import({EventLogConfiguration.class, BackupConfiguration.class, HttpBoundaryConfiguration.class})
@PropertySource("classpath:org/redress/command/command-side.properties")
@ComponentScan(
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandSideApplication.class))
public class CommandSideConfiguration {
    /** The policy in force; the catalogue's, until organisations set their own. */
    @Bean
    ComplaintPolicy complaintPolicy(PolicySettings settings) {
        return ComplaintPolicy.ofCatalogue().withNewModels(settings.newModels());
    }

    /**
     * What no catalogue can know.
     *
     * @param newModels the newly launched models whose owners the quality survey asks
     */
    @ConfigurationProperties("redress.policy")
    record PolicySettings(@DefaultValue Set<String> newModels) {}
}
