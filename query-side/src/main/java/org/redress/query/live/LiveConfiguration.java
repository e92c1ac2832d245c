package org.redress.query.live;

import java.util.List;
import org.redress.eventlog.EventHistory;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The news for open pages, in sight. */
@Configuration(proxyBeanMethods = false)
public class LiveConfiguration {

    @Bean
    NewsDesk newsDesk(List<View> views, ViewProgress progress, EventHistory log) {
        return new NewsDesk(new LiveViews(views, progress, log), LiveEndpoint.LISTENERS_MAX).opened();
    }

    @Bean
    LiveEndpoint liveEndpoint(NewsDesk desk, Readers readers, JsonMapper json) {
        return new LiveEndpoint(desk, readers, json);
    }
}
