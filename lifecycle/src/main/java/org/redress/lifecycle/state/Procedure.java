package org.redress.lifecycle.state;

import java.util.EnumSet;
import java.util.Set;
import org.redress.events.ProcedureEvent;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.RecordCorrected;

/** Which steps of the procedure are left out in this case, with a reason and an approver. Source: M-35. */
public record Procedure(Set<ProcedureStep> leftOut) {
    static final Procedure INITIAL = new Procedure(Set.of());

    Procedure evolve(ProcedureEvent event) {
        return switch (event) {
            case ProcedureStepOverridden e -> {
                Set<ProcedureStep> more = EnumSet.of(e.step());
                more.addAll(leftOut);
                yield new Procedure(Set.copyOf(more));
            }
            case RecordCorrected e -> this;
        };
    }

    /** Whether this step may be missing. */
    public boolean leavesOut(ProcedureStep step) {
        return leftOut.contains(step);
    }
}
