package org.redress.http.stopping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a process takes its leave.
 *
 * @param notice for how long requests are served as before after readiness has turned 503: as long as whoever passes them
 *     on needs to notice. Zero where nobody does.
 */
@ConfigurationProperties("redress.stopping")
public record StoppingSettings(@DefaultValue("PT2S") Duration notice) {
    /** Whoever ends processes by force commonly waits half a minute, and requests need some of it. */
    static final Duration NOTICE_MAX = Duration.ofMinutes(1);

    public StoppingSettings {
        if (notice.isNegative() || notice.compareTo(NOTICE_MAX) > 0) {
            throw new IllegalArgumentException(
                    "redress.stopping.notice must be between 0 and %d seconds".formatted(NOTICE_MAX.toSeconds()));
        }
    }
}
