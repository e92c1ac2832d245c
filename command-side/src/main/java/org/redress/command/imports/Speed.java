package org.redress.command.imports;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How fast an import is. */
record Speed(double rowsPerSecond, double bytesPerSecond) {

    /** How long so many bytes take at this speed, to the next full second; null where nothing moves. */
    @Nullable
    Duration timeFor(long bytes) {
        return bytesPerSecond > 0 ? Duration.ofSeconds((long) Math.ceil(bytes / bytesPerSecond)) : null;
    }
}
