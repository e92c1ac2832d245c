package org.redress.lifecycle.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redress.events.ComplaintEvent;
import org.redress.events.InvestigationBegun;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.RecordCorrected;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** The rules of exceptions and corrections: by name, with a reason and a second person; nothing on record ever changes (M-35, M-38). */
public final class ProcedureSteps {
    public static final Step<OverrideProcedureStep> OVERRIDE_PROCEDURE_STEP =
            new Step<>(OverrideProcedureStep.class, ProcedureSteps::decide, ProcedureSteps::exampleOfOverride);

    public static final Step<CorrectRecord> CORRECT_RECORD = new Step<>(
            CorrectRecord.class,
            ProcedureSteps::decide,
            state -> new CorrectRecord(0L, Examples.WORDS, Examples.WORDS));

    private ProcedureSteps() {}

    private static Decision decide(OverrideProcedureStep command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (state.procedure().leavesOut(command.step())) {
            return Decision.alreadySo();
        }
        if (command.approver().equals(at.caller().person())) {
            return Decision.refuse(Refusal.APPROVER_IS_CALLER);
        }
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new ProcedureStepOverridden(command.step(), state.words(command.reason()), command.approver()));
        if (command.step() == ProcedureStep.READ_BACK && state.stage() == Stage.ACKNOWLEDGED) {
            events.add(new InvestigationBegun());
        }
        return Decision.accept(events);
    }

    /** History is never closed to being set right. */
    private static Decision decide(CorrectRecord command, ComplaintState state, Circumstances at) {
        if (state.stage() == Stage.NOT_RECEIVED) {
            return Decision.notOpen(state.stage());
        }
        return command.sequence() < state.events()
                ? Decision.accept(new RecordCorrected(
                        command.sequence(), state.words(command.correction()), state.words(command.reason())))
                : Decision.refuse(Refusal.EVENT_UNKNOWN);
    }

    private static OverrideProcedureStep exampleOfOverride(ComplaintState state, Circumstances at) {
        ProcedureStep step = Stream.of(ProcedureStep.values())
                .filter(any -> !state.procedure().leavesOut(any))
                .findFirst()
                .orElse(ProcedureStep.READ_BACK);
        return new OverrideProcedureStep(
                step, Examples.WORDS, Examples.somebodyElseThan(at.caller().person()));
    }
}
