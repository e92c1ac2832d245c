package org.redress.benchmarks.load;

import java.nio.ByteBuffer;
import org.redress.benchmarks.machine.Refused;

/** What the connections of one load ask for, and what becomes of it. */
interface Work {
    /** The bytes of the next request. */
    ByteBuffer next();

    /** The status of an answer that counts. */
    int expectedStatus();

    /** Takes note of an answer that counts. */
    void answered(Answer answer);

    /**
     * Takes note of an answer.
     *
     * @throws Refused when it is another than the one that counts
     */
    default void take(Answer answer) {
        if (answer.status() != expectedStatus()) {
            throw new Refused("answered instead of " + expectedStatus() + ": " + answer.text());
        }
        answered(answer);
    }
}
