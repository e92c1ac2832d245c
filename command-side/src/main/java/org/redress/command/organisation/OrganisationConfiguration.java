package org.redress.command.organisation;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the roles held follow the log: by one process at a time, in order; what stands in the way stops them visibly. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {
    @Bean
    static ConfigurerModule rolesFollowTheLog() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessor(
                        RolesHeld.PROCESSING_GROUP,
                        org.axonframework.config.Configuration::eventStore,
                        (configuration, builder) -> builder.initialSegmentCount(1))
                .registerListenerInvocationErrorHandler(
                        RolesHeld.PROCESSING_GROUP, configuration -> PropagatingErrorHandler.instance()));
    }
}
