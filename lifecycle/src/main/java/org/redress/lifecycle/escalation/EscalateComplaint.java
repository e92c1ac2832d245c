package org.redress.lifecycle.escalation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redress.events.EscalationCause;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.state.Escalation;

/**
 * Take the case up the ladder.
 *
 * @param toLevel from 1 to 4; the next one, where none is named
 */
public record EscalateComplaint(
        EscalationCause cause,
        FreeText reason,

        @Nullable @Min(Escalation.FIRST_LEVEL) @Max(Escalation.LEVEL_MAX)
        Integer toLevel) {}
