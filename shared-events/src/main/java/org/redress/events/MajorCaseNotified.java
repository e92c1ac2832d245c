package org.redress.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those who must know of a grave case were told.
 *
 * @param severity why it is grave
 * @param notified who was told, by role
 * @see "requirements M-32, R-008, SC-24"
 */
public record MajorCaseNotified(
        Set<Severity> severity,
        Set<Role> notified,
        @Nullable Personal message) implements ReportingEvent {
    public MajorCaseNotified {
        severity = Ordered.set(severity);
        notified = Ordered.set(notified);
    }
}
