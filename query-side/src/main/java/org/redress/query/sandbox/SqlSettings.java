package org.redress.query.sandbox;

import java.time.Duration;
import org.redress.analytics.sandbox.SandboxLimits;
import org.redress.lifecycle.input.FreeText;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much analysts' SQL may use.
 *
 * @param answerWithin of one question
 * @param memoryMebibytes of one engine; more is refused, nothing is written to disk
 * @param threads of one engine
 * @param questionsAtOnceMax engines at work at the same time, on each query node
 * @param refreshAfter how old a snapshot may be before a new one is written behind it
 */
@ConfigurationProperties("redress.sql")
record SqlSettings(
        @DefaultValue("PT10S") Duration answerWithin,
        @DefaultValue("512") int memoryMebibytes,
        @DefaultValue("2") int threads,
        @DefaultValue("2") int questionsAtOnceMax,
        @DefaultValue("PT1M") Duration refreshAfter) {
    private static final int MEMORY_MEBIBYTES_MIN = 64;

    SqlSettings {
        if (answerWithin.toSeconds() < 1) {
            throw new IllegalArgumentException("redress.sql.answer-within must be at least a second");
        }
        if (memoryMebibytes < MEMORY_MEBIBYTES_MIN) {
            throw new IllegalArgumentException("redress.sql.memory-mebibytes must be at least 64");
        }
        if (threads < 1 || questionsAtOnceMax < 1) {
            throw new IllegalArgumentException("redress.sql needs a thread and a question at least");
        }
    }

    SandboxLimits limits() {
        SandboxLimits usual = SandboxLimits.USUAL;
        return new SandboxLimits(
                FreeText.CHARACTERS_MAX,
                usual.rowsMax(),
                usual.cellLengthMax(),
                usual.answerLengthMax(),
                answerWithin,
                memoryMebibytes,
                threads,
                questionsAtOnceMax,
                usual.waitForTurn());
    }
}
