package org.redress.lifecycle.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.redress.events.ComplaintEvent;
import org.redress.events.EmergencyAppraised;
import org.redress.events.TechnicalAppraisalRecorded;
import org.redress.events.TechnicalAppraisalRequested;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Emergency;
import org.redress.lifecycle.state.Investigation;

/** The rules of technical appraisal: anybody on the case asks, only the engineer answers (M-10, SC-08). */
public final class AppraisalSteps {
    public static final Step<RequestTechnicalAppraisal> REQUEST_TECHNICAL_APPRAISAL = new Step<>(
            RequestTechnicalAppraisal.class,
            AppraisalSteps::decide,
            state -> new RequestTechnicalAppraisal(Examples.WORDS));

    public static final Step<RecordAppraisal> RECORD_APPRAISAL = new Step<>(
            RecordAppraisal.class, AppraisalSteps::decide, state -> new RecordAppraisal(null, Examples.WORDS));

    private AppraisalSteps() {}

    private static Decision decide(RequestTechnicalAppraisal command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return Decision.accept(new TechnicalAppraisalRequested(
                state.investigation().appraisals().nextId(), state.words(command.question())));
    }

    private static Decision decide(RecordAppraisal command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        Investigation.Appraisals appraisals = state.investigation().appraisals();
        String appraisal = command.appraisal() == null
                ? appraisals.nextId()
                : command.appraisal().value();
        if (command.appraisal() != null && !appraisals.open().contains(appraisal)) {
            return Decision.refuse(Refusal.APPRAISAL_UNKNOWN);
        }
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new TechnicalAppraisalRecorded(appraisal, state.words(command.finding())));
        if (state.emergency().status() == Emergency.Status.ON_SITE) {
            events.add(new EmergencyAppraised(appraisal));
        }
        return Decision.accept(events);
    }
}
