package org.redress.endtoend.faults;

import java.time.Duration;

/** How much is tried: little in every build, more when it is asked for with {@code -Dredress.…=}. */
final class Extent {
    /** Kills altogether, half of them on each database. */
    static final int KILLS = Integer.getInteger("redress.kills", 6);

    /** Processes of each side that something is done to, one after the other; with two, they are also stopped in their tracks. */
    static final int NODES = Integer.getInteger("redress.nodes", 1);

    /** Cases of which the views know nothing yet; each is three events. */
    static final int CASES_BEHIND = Integer.getInteger("redress.behind", 334_000);

    /** How long somebody else's transaction stays open. */
    static final Duration HELD = Duration.parse(System.getProperty("redress.held", "PT12S"));

    /** How long the steady work of the soak lasts. */
    static final Duration SOAKED = Duration.parse(System.getProperty("redress.soak", "PT2H"));

    /** Where all chances come from: the same seed tries the same things, as far as threads allow. */
    static final long SEED = Long.getLong("redress.seed", 20_261_122L);

    private Extent() {}
}
