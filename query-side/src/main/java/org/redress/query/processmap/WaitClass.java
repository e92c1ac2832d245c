package org.redress.query.processmap;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long cases wait on a path, as a colour tells it. */
enum WaitClass {
    FAST,
    MID,
    SLOW;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** Under a day, up to a week, or longer; what takes no time is fast. */
    public static WaitClass of(@Nullable Duration wait) {
        if (wait == null || wait.compareTo(DAY) < 0) {
            return FAST;
        }
        return wait.compareTo(WEEK) < 0 ? MID : SLOW;
    }

    /** By this name the style sheet knows it. */
    public String style() {
        return switch (this) {
            case FAST -> "fast";
            case MID -> "mid";
            case SLOW -> "slow";
        };
    }
}
