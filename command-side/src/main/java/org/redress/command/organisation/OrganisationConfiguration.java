package org.redress.command.organisation;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes the roles held together with the events that grant and revoke them; a failure of one fails both. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {
    @Bean
    static ConfigurerModule rolesAreHeldAtOnce() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerSubscribingEventProcessor(RolesHeld.PROCESSING_GROUP)
                .registerListenerInvocationErrorHandler(
                        RolesHeld.PROCESSING_GROUP, configuration -> PropagatingErrorHandler.instance()));
    }
}
