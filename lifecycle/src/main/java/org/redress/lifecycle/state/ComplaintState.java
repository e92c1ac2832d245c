package org.redress.lifecycle.state;

import org.jspecify.annotations.Nullable;
import org.redress.events.AppealEvent;
import org.redress.events.AuthorityEvent;
import org.redress.events.ComplaintEvent;
import org.redress.events.ContactEvent;
import org.redress.events.DemandEvent;
import org.redress.events.EmergencyEvent;
import org.redress.events.EscalationEvent;
import org.redress.events.InvestigationEvent;
import org.redress.events.KinshipEvent;
import org.redress.events.OwnershipEvent;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.PreventionEvent;
import org.redress.events.ProcedureEvent;
import org.redress.events.ProcedureStep;
import org.redress.events.ProfileEvent;
import org.redress.events.ProgressEvent;
import org.redress.events.PromiseEvent;
import org.redress.events.QualityEvent;
import org.redress.events.QuestionEvent;
import org.redress.events.ReportingEvent;
import org.redress.events.RiskEvent;
import org.redress.events.Severity;
import org.redress.lifecycle.input.FreeText;

/**
 * What the rules may know about one complaint: the main way and the regions beside it. Holds nothing that no rule reads.
 *
 * @param events how many have happened
 */
public record ComplaintState(
        Progress progress,
        Ownership ownership,
        Demands demands,
        Investigation investigation,
        Contact contact,
        Promises promises,
        Prevention prevention,
        Authorizations authorizations,
        Escalation escalation,
        Appeals appeals,
        Emergency emergency,
        Reporting reporting,
        Risks risks,
        Questions questions,
        Kinship kinship,
        Procedure procedure,
        long events) {

    /** The state before anything has happened. */
    public static final ComplaintState INITIAL = new ComplaintState(
            Progress.INITIAL,
            Ownership.INITIAL,
            Demands.INITIAL,
            Investigation.INITIAL,
            Contact.INITIAL,
            Promises.INITIAL,
            Prevention.INITIAL,
            Authorizations.INITIAL,
            Escalation.INITIAL,
            Appeals.INITIAL,
            Emergency.INITIAL,
            Reporting.INITIAL,
            Risks.INITIAL,
            Questions.INITIAL,
            Kinship.INITIAL,
            Procedure.INITIAL,
            0);

    /** The state after one more event. Total: it never refuses, because what has happened has happened. */
    public ComplaintState evolve(ComplaintEvent event) {
        Next next = new Next(this);
        switch (event) {
            case ProgressEvent e -> next.progress = progress.evolve(e);
            case OwnershipEvent e -> next.ownership = ownership.evolve(e);
            case DemandEvent e -> next.demands = demands.evolve(e);
            case InvestigationEvent e -> next.investigation = investigation.evolve(e);
            case ContactEvent e -> next.contact = contact.evolve(e);
            case PromiseEvent e -> next.promises = promises.evolve(e);
            case PreventionEvent e -> next.prevention = prevention.evolve(e);
            case AuthorityEvent e -> next.authorizations = authorizations.evolve(e);
            case EscalationEvent e -> next.escalation = escalation.evolve(e);
            case AppealEvent e -> next.appeals = appeals.evolve(e);
            case EmergencyEvent e -> next.emergency = emergency.evolve(e);
            case ReportingEvent e -> next.reporting = reporting.evolve(e);
            case RiskEvent e -> next.risks = risks.evolve(e);
            case QuestionEvent e -> next.questions = questions.evolve(e);
            case KinshipEvent e -> next.kinship = kinship.evolve(e);
            case ProcedureEvent e -> next.procedure = procedure.evolve(e);
            case QualityEvent e -> {
                // What was expected and perceived decides nothing.
            }
            case ProfileEvent e -> {
                // What kind of person somebody is decides nothing.
            }
        }
        return next.state();
    }

    /** The state after a whole history. */
    public static ComplaintState of(Iterable<? extends ComplaintEvent> history) {
        ComplaintState state = INITIAL;
        for (ComplaintEvent event : history) {
            state = state.evolve(event);
        }
        return state;
    }

    /** Where the complaint is on its main way; a grant that is waited for and a merge are seen there, too. */
    public Stage stage() {
        if (kinship.isElsewhere()) {
            return Stage.MERGED;
        }
        return progress.stage() == Stage.UNDER_INVESTIGATION
                        && authorizations.pending().isPresent()
                ? Stage.AWAITING_AUTHORIZATION
                : progress.stage();
    }

    /** Whether we have apologised and said that we are on it. Source: N-10. */
    public boolean isAcknowledged() {
        return progress.milestones().acknowledged();
    }

    /** Whether the customer has confirmed that we understood, or that was left out. Source: M-07, M-35. */
    public boolean isUnderstandingConfirmed() {
        return progress.milestones().understandingConfirmed() || procedure.leavesOut(ProcedureStep.READ_BACK);
    }

    /** Whether the customer stands before us. Source: M-04. */
    public boolean isFaceToFace() {
        Progress.Told told = told();
        return told != null && told.isFaceToFace();
    }

    /** Whether the customer came agitated. Source: N-38. */
    public boolean isAgitated() {
        Progress.Told told = told();
        return told != null && told.emotionalState().isAgitated();
    }

    /** Whether an agitated customer is still heard where others listen. Source: N-08, R-052. */
    public boolean isHeardInPublic() {
        return isAgitated() && isFaceToFace() && !contact.relocated();
    }

    /** Words of or about the customer, to be kept under his key. */
    public Personal words(FreeText text) {
        return new Personal.Plain(customer(), text.value());
    }

    /** The same for words that may be absent. */
    public @Nullable Personal wordsIfAny(@Nullable FreeText text) {
        return text == null ? null : words(text);
    }

    /** Who complained. @throws IllegalStateException before receipt, when nobody has */
    public PersonId customer() {
        if (progress.arrival() == null) {
            throw new IllegalStateException("nobody has complained yet");
        }
        return progress.arrival().customer();
    }

    /** Whether the customer's result is to be asked for and he was reached for it in this round. Source: M-22. */
    public boolean customerWasReachedForResult() {
        return contact.reachedForResultInRound() == progress.round();
    }

    /** What we took in ourselves; null for a case that a source reports, or none. */
    public Progress.@Nullable Told told() {
        return progress.arrival() == null ? null : progress.arrival().told();
    }

    /** Whether the case bears this mark, by its codes or by a flag. Source: D-03. */
    public boolean bears(Severity mark) {
        return investigation.severity().contains(mark) || risks.flagged().contains(mark);
    }

    /** Whether nobody may decide that nothing need be changed. Source: N-37. */
    public boolean needsPreventionPlan() {
        return bears(Severity.MAJOR) || bears(Severity.RECURRENCE);
    }

    /** Whether what we say may be read out in court: it is recorded, and another reads it first. Source: R-082, SC-24. */
    public boolean isLitigious() {
        return bears(Severity.HOSTILE) || bears(Severity.LITIGATION_RISK);
    }

    /** Whether a superior has decided in this round. Source: M-40. */
    public boolean isRuled() {
        return escalation.ruledInRound() == progress.round();
    }

    /** Whether an escalated customer may be contacted. Source: N-40. */
    public boolean isReadyForEscalatedContact() {
        return escalation.isBriefed() || procedure.leavesOut(ProcedureStep.ESCALATION_BRIEFING);
    }

    /** The next state while one event is written into it. */
    private static final class Next {
        private Progress progress;
        private Ownership ownership;
        private Demands demands;
        private Investigation investigation;
        private Contact contact;
        private Promises promises;
        private Prevention prevention;
        private Authorizations authorizations;
        private Escalation escalation;
        private Appeals appeals;
        private Emergency emergency;
        private Reporting reporting;
        private Risks risks;
        private Questions questions;
        private Kinship kinship;
        private Procedure procedure;
        private final long events;

        Next(ComplaintState state) {
            progress = state.progress;
            ownership = state.ownership;
            demands = state.demands;
            investigation = state.investigation;
            contact = state.contact;
            promises = state.promises;
            prevention = state.prevention;
            authorizations = state.authorizations;
            escalation = state.escalation;
            appeals = state.appeals;
            emergency = state.emergency;
            reporting = state.reporting;
            risks = state.risks;
            questions = state.questions;
            kinship = state.kinship;
            procedure = state.procedure;
            events = state.events + 1;
        }

        ComplaintState state() {
            return new ComplaintState(
                    progress,
                    ownership,
                    demands,
                    investigation,
                    contact,
                    promises,
                    prevention,
                    authorizations,
                    escalation,
                    appeals,
                    emergency,
                    reporting,
                    risks,
                    questions,
                    kinship,
                    procedure,
                    events);
        }
    }
}
