package org.redress.query.statistics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the statistics may take.
 *
 * @param answerWithin how long one statement may take before its answer is 503: others wait for the database, too
 */
@ConfigurationProperties("redress.statistics")
record StatisticsSettings(@DefaultValue("PT10S") Duration answerWithin) {
    StatisticsSettings {
        if (answerWithin.toSeconds() < 1) {
            throw new IllegalArgumentException("redress.statistics.answer-within must be at least a second");
        }
    }
}
