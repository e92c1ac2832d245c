package org.redress.query.events;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What other systems know the log by.
 *
 * @param source what stands before the tenant in the {@code source} of every event: an absolute URI that no other
 *     installation uses, and that stays when the program moves to another address
 */
@ConfigurationProperties("redress.events")
record EventsSettings(@DefaultValue("urn:redress:log:") String source) {
    EventsSettings {
        if (!URI.create(source + "any").isAbsolute()) {
            throw new IllegalArgumentException("redress.events.source must begin an absolute URI");
        }
    }

    /** The source of the events of one tenant's log. */
    String sourceOf(String tenant) {
        return source + tenant;
    }
}
