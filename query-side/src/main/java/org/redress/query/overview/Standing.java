package org.redress.query.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one complaint counts in the overview.
 *
 * @param receivedOn the day on which it reached us; null where nobody knows it, for that enters no daily series
 * @param open where it counts while work on it goes on; null when none does
 */
record Standing(@Nullable LocalDate receivedOn, @Nullable Open open) {

    /** In the place of a unit, an owner, a channel, a day where there is none. */
    static final String NONE = "";

    /**
     * Where an open case counts.
     *
     * @param unit where it lies, or {@link #NONE}
     * @param owner who answers for it, or {@link #NONE}
     * @param channel by which it came, or {@link #NONE}
     * @param level how far it has climbed, 0 with the handler
     * @param emergency whether an accident or a grave defect is going on
     * @param waiting whether a draft waits for a grant
     */
    record Open(String unit, String owner, String channel, int level, boolean emergency, boolean waiting) {}
}
