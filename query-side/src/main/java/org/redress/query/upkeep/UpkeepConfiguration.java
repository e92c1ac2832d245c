package org.redress.query.upkeep;

import org.redress.eventlog.Installation;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.EventJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What lists share, in sight. */
@Configuration(proxyBeanMethods = false)
public class UpkeepConfiguration {

    @Bean
    LineTable lineTable(NamedParameterJdbcTemplate jdbc, Installation installation, PersonalVault vault) {
        return new LineTable(jdbc, installation.tenant(), EventJson.mapper(vault));
    }
}
