package org.redress.lifecycle.investigation;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.CauseDimension;
import org.redress.events.PersonId;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Record the real cause.
 *
 * @param facts the ids of the confirmed facts it rests on
 * @param responsiblePerson the employee whose conduct caused it, if one did, as an opaque id
 */
public record IdentifyRootCause(
        CauseDimension dimension,
        FreeText cause,
        @Size(min = 1, max = FACTS_MAX) List<ShortText> facts,
        @Nullable PersonId responsiblePerson) {
    /** More than any cause rests on; bounds one event. */
    public static final int FACTS_MAX = 50;
}
