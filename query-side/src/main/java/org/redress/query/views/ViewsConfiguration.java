package org.redress.query.views;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.redress.eventlog.EventHistory;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The upkeep of all views, in sight. */
@Configuration(proxyBeanMethods = false)
public class ViewsConfiguration {

    @Bean
    ViewProgress viewProgress(EventProcessingConfiguration processing) {
        return new ViewProgress(processing);
    }

    @Bean
    Views views(List<View> all, ViewProgress progress, EventHistory log) {
        return new Views(all, progress, log);
    }

    @Bean
    ViewsEndpoint viewsEndpoint(Views views, Readers readers) {
        return new ViewsEndpoint(views, readers);
    }

    @Bean
    ViewsHealth viewsHealthIndicator(Views views) {
        return new ViewsHealth(views);
    }

    @Bean
    ViewsMetrics viewsMetrics(Views views) {
        return new ViewsMetrics(views);
    }
}
