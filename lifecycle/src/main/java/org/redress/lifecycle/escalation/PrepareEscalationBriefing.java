package org.redress.lifecycle.escalation;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.redress.lifecycle.input.FreeText;

/**
 * Get ready for an escalated customer.
 *
 * @param background what is known about the customer and the problem
 * @param scenarios what may come, and what we do then
 * @param options what the customer may choose from
 * @param bottomLine what we do not go beyond
 */
public record PrepareEscalationBriefing(
        FreeText background,

        @Size(min = 1, max = PrepareEscalationBriefing.POINTS_MAX)
        List<FreeText> scenarios,

        @Size(min = 1, max = PrepareEscalationBriefing.POINTS_MAX)
        List<FreeText> options,

        FreeText bottomLine) {
    /** Nobody keeps more in mind; bounds one event. */
    public static final int POINTS_MAX = 10;
}
