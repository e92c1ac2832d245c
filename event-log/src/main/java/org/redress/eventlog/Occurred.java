package org.redress.eventlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When something happened in the world, as exactly as it is known. */
public sealed interface Occurred {
    /** How exactly. */
    enum Precision {
        INSTANT,
        DAY,
        UNKNOWN
    }

    Precision precision();

    /** The time as ISO text; null when unknown. */
    @Nullable
    String text();

    /** Known to the moment. */
    record At(Instant instant) implements Occurred {
        @Override
        public Precision precision() {
            return Precision.INSTANT;
        }

        @Override
        public String text() {
            return instant.toString();
        }
    }

    /** Known to the day; it enters no duration finer than days. */
    record On(LocalDate day) implements Occurred {
        @Override
        public Precision precision() {
            return Precision.DAY;
        }

        @Override
        public String text() {
            return day.toString();
        }
    }

    /** That it happened is known, when is not; it enters no duration and no daily series. */
    record Sometime() implements Occurred {
        @Override
        public Precision precision() {
            return Precision.UNKNOWN;
        }

        @Override
        public @Nullable String text() {
            return null;
        }
    }

    /** What the metadata say; where they say nothing, it happened when it was recorded. */
    static Occurred of(Map<String, String> metadata, Instant recordedAt) {
        String text = metadata.get(EventMetadata.OCCURRED_AT);
        Precision precision =
                Precision.valueOf(metadata.getOrDefault(EventMetadata.OCCURRED_PRECISION, Precision.INSTANT.name()));
        return switch (precision) {
            case UNKNOWN -> new Sometime();
            case DAY -> new On(LocalDate.parse(required(text)));
            case INSTANT -> new At(text == null ? recordedAt : Instant.parse(text));
        };
    }

    /** The metadata that say this, to be added to an event's own. */
    default Map<String, String> asMetadata() {
        String text = text();
        return text == null
                ? Map.of(EventMetadata.OCCURRED_PRECISION, precision().name())
                : Map.of(
                        EventMetadata.OCCURRED_AT,
                        text,
                        EventMetadata.OCCURRED_PRECISION,
                        precision().name());
    }

    private static String required(@Nullable String day) {
        if (day == null) {
            throw new IllegalArgumentException("metadata claim precision DAY and name no day");
        }
        return day;
    }
}
