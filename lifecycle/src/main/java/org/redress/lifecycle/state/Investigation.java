package org.redress.lifecycle.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.BackgroundReviewed;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.CauseExplained;
import org.redress.events.ComplaintClassified;
import org.redress.events.FactEstablished;
import org.redress.events.InvestigationEvent;
import org.redress.events.PersonId;
import org.redress.events.ResponsiblePersonInvolved;
import org.redress.events.RootCauseIdentified;
import org.redress.events.Severity;

/** What was found out: whether the background was looked up, the severity, the facts, the cause. */
public record Investigation(
        boolean backgroundReviewed,
        Set<Severity> severity,
        Map<String, Basis> facts,
        @Nullable Cause cause) {
    static final Investigation INITIAL = new Investigation(false, Set.of(), Map.of(), null);

    /** Where the root cause lies, and which employee it concerns, if any. */
    public record Cause(CauseDimension dimension, @Nullable PersonId responsiblePerson) {}

    Investigation evolve(InvestigationEvent event) {
        return switch (event) {
            case BackgroundReviewed e -> new Investigation(true, severity, facts, cause);
            case ComplaintClassified e -> new Investigation(backgroundReviewed, e.severity(), facts, cause);
            case FactEstablished e -> {
                Map<String, Basis> more = new LinkedHashMap<>(facts);
                more.put(e.fact(), e.basis());
                yield new Investigation(backgroundReviewed, severity, Collections.unmodifiableMap(more), cause);
            }
            case RootCauseIdentified e ->
                new Investigation(backgroundReviewed, severity, facts, new Cause(e.dimension(), e.responsiblePerson()));
            case CauseExplained e -> this;
            case ResponsiblePersonInvolved e -> this;
        };
    }

    /** Whether nobody may decide that nothing need be changed. Source: N-37. */
    public boolean needsPreventionPlan() {
        return severity.contains(Severity.MAJOR) || severity.contains(Severity.RECURRENCE);
    }

    /** The id that the next fact gets. */
    public String nextFactId() {
        return "F" + (facts.size() + 1);
    }
}
