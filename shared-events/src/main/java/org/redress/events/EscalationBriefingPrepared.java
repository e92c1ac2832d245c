package org.redress.events;

import java.util.List;

/** Whoever will contact the customer at this level knows the case, what may come, what to offer, and where the line is. Source: P-20. */
public record EscalationBriefingPrepared(
        int level, Personal background, List<Personal> scenarios, List<Personal> options, Personal bottomLine)
        implements EscalationEvent {
    public EscalationBriefingPrepared {
        scenarios = List.copyOf(scenarios);
        options = List.copyOf(options);
    }
}
