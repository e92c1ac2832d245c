package org.redress.query.intake;

import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of intake. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

    @Bean
    IntakePage intakePage(Frames frames) {
        return new IntakePage(frames, ComplaintPolicy.ofCatalogue());
    }
}
