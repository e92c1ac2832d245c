package org.redress.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The real cause, resting on confirmed facts only (真实原因).
 *
 * @param responsiblePerson the employee concerned, as an opaque id; nothing else about staff is kept
 * @see "requirements M-09, G-40, SC-37"
 */
public record RootCauseIdentified(
        CauseDimension dimension,
        Personal cause,
        List<String> facts,
        @Nullable PersonId responsiblePerson) implements InvestigationEvent {
    public RootCauseIdentified {
        facts = List.copyOf(facts);
    }
}
