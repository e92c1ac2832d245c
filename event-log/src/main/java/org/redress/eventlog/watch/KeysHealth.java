package org.redress.eventlog.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.redress.eventlog.watch.BoundedLook.Sight;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the key file is still where it was read. This process has it in memory and goes on; the next start could not,
 * and without it nobody reads a name or a text again.
 */
public final class KeysHealth implements HealthIndicator {
    private final BoundedLook<Boolean> look;

    public KeysHealth(Path keyFile) {
        look = new BoundedLook<>("keys", () -> Files.isReadable(keyFile));
    }

    @Override
    public Health health() {
        Sight<Boolean> sight = look.now();
        Boolean readable = sight.value();
        if (readable == null) {
            return Health.down().withDetail("why", String.valueOf(sight.why())).build();
        }
        return readable
                ? Health.up().build()
                : Health.down()
                        .withDetail(
                                "why", "the key file is gone or cannot be read; bring it back before the next start")
                        .build();
    }
}
