package org.redress.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The case got its codes; an earlier coding stays in the history. Source: M-08. */
public record ComplaintClassified(
        String taxonomyVersion,
        Set<ComplaintType> types,
        Set<Severity> severity,
        @Nullable Personal note) implements InvestigationEvent {
    public ComplaintClassified {
        types = Ordered.set(types);
        severity = Ordered.set(severity);
    }
}
