package org.redress.query.upkeep;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A column as text, the same of one that was read on any database and of one that would be written. */
public final class ColumnText {
    private ColumnText() {}

    /** Times in UTC to the microsecond, as exactly as tables keep them. */
    public static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case OffsetDateTime time -> of(time.toInstant());
            case Timestamp time -> of(time.toInstant());
            default -> value.toString();
        };
    }

    private static String of(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
