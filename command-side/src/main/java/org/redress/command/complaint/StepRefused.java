package org.redress.command.complaint;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.decision.Refusal;

/** The rules said no. The {@link Refusal} travels as the details; a refusal is no fault and has no stack trace. */
public final class StepRefused extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<NextStep> nextSteps;

    StepRefused(Refusal refusal, List<NextStep> nextSteps) {
        super(refusal.name(), null, refusal, false);
        this.refusal = refusal;
        this.nextSteps = List.copyOf(nextSteps);
    }

    /** Why not. */
    public Refusal refusal() {
        return refusal;
    }

    /** What the same caller could do instead. */
    public List<NextStep> nextSteps() {
        return nextSteps;
    }
}
