package org.redress.http.signin;

import java.time.Duration;

/**
 * How quickly somebody may guess.
 *
 * @param free wrong passwords that cost no waiting: people mistype
 * @param waitMax what the waiting grows to, doubled by each further wrong one from a second on
 */
record Pace(int free, Duration waitMax) {
    private static final int DOUBLED_MAX = 30;

    /** How long to wait after so many wrong passwords in a row. */
    Duration waitAfter(int wrong) {
        if (wrong < free) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(wrong - free, DOUBLED_MAX));
        return doubled.compareTo(waitMax) < 0 ? doubled : waitMax;
    }
}
