package org.redress.query.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How old an open case is: calendar days since it was received. The borders are those at which promises end. */
enum AgeClass {
    /** The status report is due the same day, the result within three. Source. */
    UP_TO_3(0, 3),
    UP_TO_7(4, 7),
    UP_TO_15(8, 15),
    UP_TO_30(16, 30),
    UP_TO_60(31, 60),
    UP_TO_90(61, 90),
    OVER_90(91, null);

    private final int daysMin;
    private final @Nullable Integer daysMax;

    AgeClass(int daysMin, @Nullable Integer daysMax) {
        this.daysMin = daysMin;
        this.daysMax = daysMax;
    }

    /** The latest day of receipt of which a case is so old. */
    LocalDate latest(LocalDate on) {
        return on.minusDays(daysMin);
    }

    /** The earliest; null where there is none. */
    @Nullable
    LocalDate earliest(LocalDate on) {
        return daysMax == null ? null : on.minusDays(daysMax);
    }
}
