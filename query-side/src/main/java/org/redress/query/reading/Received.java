package org.redress.query.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;

/** When a case reached us, as an instant from which days can be counted. */
public final class Received {
    private Received() {}

    /** The instant; of a day its first moment in UTC; null where nobody knows, for no duration begins there. */
    public static @Nullable Instant at(Occurred received) {
        return switch (received) {
            case Occurred.At at -> at.instant();
            case Occurred.On on -> on.day().atStartOfDay(ZoneOffset.UTC).toInstant();
            case Occurred.Sometime unknown -> null;
        };
    }
}
