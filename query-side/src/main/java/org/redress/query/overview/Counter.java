package org.redress.query.overview;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the sums: the cases of one slot with the same value in one dimension.
 *
 * @param bucket the value: a unit, an owner, a channel, a level, a day
 * @param slot always the same for a complaint, see {@link #slotOf}
 */
record Counter(Dimension dimension, String bucket, int slot) {

    /**
     * Rows for each sum. A part of a view keeps the complaints whose hash ends in its number, so as long as there are no
     * more parts than slots, no two of them ever write the same row, and readers add up few rows. Changing it needs a new
     * code version of the view.
     */
    static final int SLOTS = 16;

    /** In which all processes lock the rows they change. */
    static final Comparator<Counter> LOCK_ORDER = Comparator.comparing(Counter::dimension)
            .thenComparing(Counter::bucket)
            .thenComparing(Counter::slot);

    /** What cases are counted by. */
    enum Dimension {
        UNIT,
        OWNER,
        CHANNEL,
        /** How far escalated cases have climbed. */
        LEVEL,
        /** When they reached us; the only one in which those count that are no longer open. */
        DAY
    }

    /** Never depends on how the view is divided, so that a division neither loses nor doubles a count. */
    static int slotOf(String complaint) {
        return Math.floorMod(complaint.hashCode(), SLOTS);
    }

    /** What a complaint adds to the sums; nothing before it came. */
    static Map<Counter, Counts> of(String complaint, @Nullable Standing standing) {
        if (standing == null) {
            return Map.of();
        }
        int slot = slotOf(complaint);
        Standing.Open open = standing.open();
        String day = standing.receivedOn() == null
                ? Standing.NONE
                : standing.receivedOn().toString();
        if (open == null) {
            return Map.of(new Counter(Dimension.DAY, day, slot), new Counts(1, 0, 0, 0, 0));
        }
        Counts counts = new Counts(1, 1, open.level() > 0 ? 1 : 0, open.emergency() ? 1 : 0, open.waiting() ? 1 : 0);
        Map<Counter, Counts> all = new HashMap<>();
        all.put(new Counter(Dimension.DAY, day, slot), counts);
        all.put(new Counter(Dimension.UNIT, open.unit(), slot), counts);
        all.put(new Counter(Dimension.OWNER, open.owner(), slot), counts);
        all.put(new Counter(Dimension.CHANNEL, open.channel(), slot), counts);
        if (open.level() > 0) {
            all.put(new Counter(Dimension.LEVEL, String.valueOf(open.level()), slot), counts);
        }
        return all;
    }
}
