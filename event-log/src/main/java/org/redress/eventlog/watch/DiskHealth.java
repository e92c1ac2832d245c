package org.redress.eventlog.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.redress.eventlog.watch.BoundedLook.Sight;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether there is room left where this process keeps its files. */
public final class DiskHealth implements HealthIndicator {
    /** Minutes of a busy day in the embedded database, and time enough for somebody to come. */
    public static final long BYTES_FREE_MIN = 256L << 20;

    private final long bytesFreeMin;
    private final BoundedLook<Long> look;

    /** @param folder made when it is first needed */
    public DiskHealth(Path folder, long bytesFreeMin) {
        this.bytesFreeMin = bytesFreeMin;
        this.look = new BoundedLook<>("disk", () -> bytesFree(folder));
    }

    @Override
    public Health health() {
        Sight<Long> sight = look.now();
        Long free = sight.value();
        if (free == null) {
            return Health.down().withDetail("why", String.valueOf(sight.why())).build();
        }
        Health.Builder health = Health.up().withDetail("bytesFree", free).withDetail("bytesFreeMin", bytesFreeMin);
        return free >= bytesFreeMin
                ? health.build()
                : health.down()
                        .withDetail("why", "the disk of the data folder is nearly full")
                        .build();
    }

    private static long bytesFree(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
