package org.redress.query.overview;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The open cases of one unit, one owner or one channel.
 *
 * @param bucket which; {@link Standing#NONE} for the cases that have none
 * @param oldest on which day the oldest of them reached us; null where nobody knows of any
 */
record Group(
        String bucket,
        long open,
        long escalated,
        long emergencies,
        long waiting,
        @Nullable LocalDate oldest) {

    /** What the cases are grouped by. */
    enum By {
        UNIT(Counter.Dimension.UNIT),
        OWNER(Counter.Dimension.OWNER),
        CHANNEL(Counter.Dimension.CHANNEL);

        private final Counter.Dimension dimension;

        By(Counter.Dimension dimension) {
            this.dimension = dimension;
        }

        Counter.Dimension dimension() {
            return dimension;
        }

        /** How an address asks for it. */
        public String choice() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isNone() {
        return bucket.equals(Standing.NONE);
    }
}
