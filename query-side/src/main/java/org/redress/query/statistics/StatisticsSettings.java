package org.redress.query.statistics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the statistics tell, and how long they may take.
 *
 * @param smallestGroup cases that a group must have to be told; 1 tells everything
 * @param answerWithin how long one statement may take before its answer is 503: others wait for the database, too
 */
@ConfigurationProperties("redress.statistics")
record StatisticsSettings(
        @DefaultValue("5") int smallestGroup,
        @DefaultValue("PT10S") Duration answerWithin) {
    StatisticsSettings {
        if (smallestGroup < 1) {
            throw new IllegalArgumentException("redress.statistics.smallest-group must be at least 1");
        }
        if (answerWithin.toSeconds() < 1) {
            throw new IllegalArgumentException("redress.statistics.answer-within must be at least a second");
        }
    }
}
