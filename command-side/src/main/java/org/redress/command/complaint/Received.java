package org.redress.command.complaint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;

/** When a complaint reached us, as its first event tells. */
final class Received {
    private Received() {}

    /** A day counts from its first moment in UTC; null where nobody knows. */
    static @Nullable Instant at(MetaData metaData, Instant recordedAt) {
        Map<String, String> told = metaData.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
        return switch (Occurred.of(told, recordedAt)) {
            case Occurred.At at -> at.instant();
            case Occurred.On on -> on.day().atStartOfDay(ZoneOffset.UTC).toInstant();
            case Occurred.Sometime unknown -> null;
        };
    }
}
