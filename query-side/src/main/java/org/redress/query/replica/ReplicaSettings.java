package org.redress.query.replica;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the replica of the log may use.
 *
 * @param memoryMegabytes of native memory for one log in columns, beside the heap; what does not fit goes to disk
 * @param threads that one question may keep busy
 * @param lookEvery how long new events wait at most before the replica looks for them
 */
@ConfigurationProperties("redress.analytics")
record ReplicaSettings(
        @DefaultValue("512") int memoryMegabytes,
        @DefaultValue("2") int threads,
        @DefaultValue("PT0.5S") Duration lookEvery) {
    ReplicaSettings {
        if (lookEvery.toMillis() < 1) {
            throw new IllegalArgumentException("redress.analytics.look-every must be at least a millisecond");
        }
    }
}
