package org.redress.command.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.state.Stage;

/**
 * Where a step has left its complaint.
 *
 * @param version the sequence number of its last event
 * @param nextSteps what the same caller could do next
 * @param other the other complaint of a step about two; null where it is about one
 */
public record StepOutcome(
        String complaint,
        long version,
        Stage status,
        List<NextStep> nextSteps,
        List<Warning> warnings,
        @Nullable String other) {
    public StepOutcome {
        nextSteps = List.copyOf(nextSteps);
        warnings = List.copyOf(warnings);
    }
}
