package org.redress.eventlog;

import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the service has its time from: the machine, unless a fault test makes one process wrong about it.
 *
 * @param offsetFile for tests only: a file with the ISO duration by which this process is ahead, negative when behind;
 *     null means the machine's own time
 */
@ConfigurationProperties("redress.clock")
record ServiceClock(@Nullable Path offsetFile) {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceClock.class);

    Clock clock() {
        if (offsetFile == null) {
            return Clock.systemUTC();
        }
        LOG.warn("redress.clock.offset-file is set: this process is wrong about the time on purpose");
        Clock wrong = new OffsetClock(Clock.systemUTC(), offsetFile);
        // As on a machine whose clock is wrong: Axon stamps messages and claims of tokens by clocks of its own.
        GenericEventMessage.clock = wrong;
        AbstractTokenEntry.clock = wrong;
        return wrong;
    }
}
