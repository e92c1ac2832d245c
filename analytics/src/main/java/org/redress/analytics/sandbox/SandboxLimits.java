package org.redress.analytics.sandbox;

import java.time.Duration;

/**
 * How much one question may ask for.
 *
 * @param textLengthMax characters of the question
 * @param rowsMax rows of an answer; a question may ask for fewer
 * @param cellLengthMax characters of one cell, the rest is cut
 * @param answerLengthMax characters of all cells together: bounds what an answer takes in the service's own memory
 * @param answerWithin from the moment an engine has the question
 * @param memoryMebibytes memory of one engine; there are {@code questionsAtOnceMax} of them at most
 * @param threads threads of one engine
 * @param questionsAtOnceMax engines at work at the same time
 * @param waitForTurn how long a question waits for an engine before it is refused
 */
public record SandboxLimits(
        int textLengthMax,
        int rowsMax,
        int cellLengthMax,
        int answerLengthMax,
        Duration answerWithin,
        int memoryMebibytes,
        int threads,
        int questionsAtOnceMax,
        Duration waitForTurn) {

    /** A long question fits on a few screens; a table for reading or for a spreadsheet has ten thousand rows. */
    public static final SandboxLimits USUAL = new SandboxLimits(
            20_000, 10_000, 2_000, 8_000_000, Duration.ofSeconds(10), 512, 2, 2, Duration.ofSeconds(2));
}
