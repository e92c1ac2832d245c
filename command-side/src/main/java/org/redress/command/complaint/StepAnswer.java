package org.redress.command.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.state.Stage;

/**
 * What a step is answered with over HTTP: where it left the complaint, and what the caller could do next.
 *
 * @param version of the complaint, also its ETag
 * @param position of the version's event in the log; a view that has reached it shows the step
 * @param warnings what was allowed and yet should not have been
 * @param other the id of the other complaint, for a step about two: the case that a split made, for example
 */
public record StepAnswer(
        String id,
        long version,
        long position,
        Stage status,
        List<NextStep> nextSteps,
        List<Warning> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String other) {

    static StepAnswer of(StepOutcome outcome, long position) {
        return new StepAnswer(
                outcome.complaint(),
                outcome.version(),
                position,
                outcome.status(),
                outcome.nextSteps(),
                outcome.warnings(),
                outcome.other());
    }
}
