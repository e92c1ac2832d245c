package org.redress.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Another clock, wrong by what a file says at each look, so that it can jump while it runs. */
final class OffsetClock extends Clock {
    private final Clock right;
    private final Path offset;

    OffsetClock(Clock right, Path offset) {
        this.right = right;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        try {
            return right.instant().plus(Duration.parse(Files.readString(offset).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(right.withZone(zone), offset);
    }
}
