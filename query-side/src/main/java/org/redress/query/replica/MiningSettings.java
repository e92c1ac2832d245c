package org.redress.query.replica;

import java.time.Duration;
import org.redress.analytics.store.StoreLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much process mining may take of the machine.
 *
 * @param answerWithin after which a question goes on as a task
 * @param tasksAtOnce questions that run at a time; others wait
 * @param tasksWaiting questions that may wait; who asks more is told to come again
 * @param askedAtOnce requests that wait for a log themselves, for files and lists of cases; others wait for their turn
 * @param tasksPerPerson questions of one person that run or wait: nobody takes the places of all
 * @param keptFor how long the answer of a task is kept
 * @param logBytesMax of one imported file, as it is sent
 * @param logsMax imported logs of a tenant
 * @param openLogsMax column stores of imported logs that are open at a time; each may take {@code storeMegabytes}
 * @param storeMegabytes of native memory for one imported log
 */
@ConfigurationProperties("redress.mining")
public record MiningSettings(
        @DefaultValue("PT1S") Duration answerWithin,
        @DefaultValue("4") int tasksAtOnce,
        @DefaultValue("40") int tasksWaiting,
        @DefaultValue("8") int askedAtOnce,
        @DefaultValue("8") int tasksPerPerson,
        @DefaultValue("PT10M") Duration keptFor,
        @DefaultValue("512MB") DataSize logBytesMax,
        @DefaultValue("100") int logsMax,
        @DefaultValue("4") int openLogsMax,
        @DefaultValue("512") int storeMegabytes) {
    public MiningSettings {
        if (answerWithin.isNegative() || keptFor.isNegative()) {
            throw new IllegalArgumentException("redress.mining: no length of time may be negative");
        }
        if (tasksAtOnce < 1
                || tasksWaiting < 1
                || askedAtOnce < 1
                || tasksPerPerson < 1
                || logsMax < 1
                || openLogsMax < 1) {
            throw new IllegalArgumentException("redress.mining: every number must be at least 1");
        }
    }

    StoreLimits storeLimits() {
        return new StoreLimits(storeMegabytes, StoreLimits.DEFAULT.threads());
    }
}
