package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock for fault tests, and that nobody has it by chance. */
class OffsetClockTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void it_is_wrong_by_what_the_file_says_at_that_moment(@TempDir Path folder) throws IOException {
        Path offset = Files.writeString(folder.resolve("offset"), "PT2M\n");
        Clock clock = new OffsetClock(Clock.fixed(NOW, ZoneOffset.UTC), offset);

        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));

        Files.writeString(offset, "PT-2M");
        assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofMinutes(2)));
    }

    @Test
    void without_a_file_the_machine_says_what_time_it_is() {
        assertThat(new ServiceClock(null).clock()).isEqualTo(Clock.systemUTC());
    }
}
