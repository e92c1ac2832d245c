package org.redress.query.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.AppealEvent;
import org.redress.events.AuthorityEvent;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.ContactEvent;
import org.redress.events.ContactResumed;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.DemandEvent;
import org.redress.events.DissatisfactionReported;
import org.redress.events.EmergencyEvent;
import org.redress.events.EscalationEvent;
import org.redress.events.InvestigationBegun;
import org.redress.events.InvestigationEvent;
import org.redress.events.InvestigationReopened;
import org.redress.events.KinshipEvent;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.OwnershipEvent;
import org.redress.events.PreventionEvent;
import org.redress.events.ProcedureEvent;
import org.redress.events.ProfileEvent;
import org.redress.events.ProgressEvent;
import org.redress.events.PromiseEvent;
import org.redress.events.ProposalExpired;
import org.redress.events.QualityEvent;
import org.redress.events.QuestionEvent;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyRejected;
import org.redress.events.RemedyResumed;
import org.redress.events.RemedyStarted;
import org.redress.events.ReportingEvent;
import org.redress.events.RiskEvent;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceEvent;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.events.StatementRecorded;
import org.redress.events.UnderstandingConfirmed;

/**
 * Everything that the events of one complaint say, in the order of the procedure (顾客抱怨处理记录表). Words about people
 * stay sealed in it.
 *
 * @param caseNumber what people call the case by
 * @param intake how we received it; null for a case that a source reports
 * @param source what a source states; null for a case that we received
 * @see "requirements D-19"
 */
public record CaseFile(
        @Nullable String caseNumber,
        @Nullable Intake intake,
        @Nullable SourceFacts source,
        Ownership ownership,
        List<Demand> demands,
        Hearing hearing,
        Investigation investigation,
        Remedy remedy,
        Contact contact,
        List<Promise> promises,
        Prevention prevention,
        Outcome outcome,
        List<Draft> drafts,
        Escalation escalation,
        Appeals appeals,
        List<Emergency> emergencies,
        Reporting reporting,
        List<Risk> risks,
        List<Question> questions,
        Kinship kinship,
        Procedure procedure,
        Quality quality,
        Profile profile) {

    /** The file before anything has happened. */
    public static final CaseFile EMPTY = new CaseFile(
            null,
            null,
            null,
            Ownership.EMPTY,
            List.of(),
            Hearing.EMPTY,
            Investigation.EMPTY,
            Remedy.EMPTY,
            Contact.EMPTY,
            List.of(),
            Prevention.EMPTY,
            Outcome.EMPTY,
            List.of(),
            Escalation.EMPTY,
            Appeals.EMPTY,
            List.of(),
            Reporting.EMPTY,
            List.of(),
            List.of(),
            Kinship.EMPTY,
            Procedure.EMPTY,
            Quality.EMPTY,
            Profile.EMPTY);

    /** The file after one more event. Total: it never refuses, because what has happened has happened. */
    public CaseFile apply(ComplaintEvent event, Stamp stamp) {
        Revision next = new Revision(this);
        switch (event) {
            case ProgressEvent e -> progress(e, stamp, next);
            case OwnershipEvent e -> next.ownership = ownership.after(e, stamp);
            case DemandEvent e -> next.demands = Demand.after(demands, e, stamp);
            case InvestigationEvent e -> next.investigation = investigation.after(e, stamp);
            case ContactEvent e -> next.contact = contact.after(e, stamp);
            case PromiseEvent e -> next.promises = Promise.after(promises, e, stamp);
            case PreventionEvent e -> next.prevention = prevention.after(e, stamp);
            case AuthorityEvent e -> next.drafts = Draft.after(drafts, e, stamp);
            case EscalationEvent e -> next.escalation = escalation.after(e, stamp);
            case AppealEvent e -> next.appeals = appeals.after(e, stamp);
            case EmergencyEvent e -> next.emergencies = Emergency.after(emergencies, e, stamp);
            case ReportingEvent e -> next.reporting = reporting.after(e, stamp);
            case RiskEvent e -> next.risks = Risk.after(risks, e, stamp);
            case QuestionEvent e -> next.questions = Question.after(questions, e, stamp);
            case KinshipEvent e -> next.kinship = kinship.after(e, stamp);
            case ProcedureEvent e -> next.procedure = procedure.after(e, stamp);
            case QualityEvent e -> next.quality = quality.after(e, stamp);
            case ProfileEvent e -> next.profile = profile.after(e, stamp);
        }
        return next.file();
    }

    private void progress(ProgressEvent event, Stamp stamp, Revision next) {
        switch (event) {
            case ComplaintReceived e -> {
                next.caseNumber = e.caseNumber();
                next.intake = Intake.of(e, stamp);
            }
            case ApologyAndAcknowledgementGiven e -> next.hearing = hearing.acknowledged(e, stamp);
            case StatementRecorded e -> next.hearing = hearing.told(e, stamp);
            case InvestigationBegun e -> next.hearing = hearing.begunWithoutReadBack(stamp);
            case AcknowledgementInherited e -> next.hearing = hearing.acknowledgedElsewhere(e, stamp);
            case UnderstandingConfirmed e -> next.hearing = hearing.readBack(e, stamp);
            case RemedyProposed e -> next.remedy = remedy.proposed(e, stamp);
            case RemedyRejected e -> next.remedy = remedy.rejected(e, stamp);
            case ProposalExpired e -> next.remedy = remedy.expired(stamp);
            case RemedyAccepted e -> next.remedy = remedy.accepted(e, stamp);
            case AcceptanceWithdrawn e -> next.remedy = remedy.acceptanceWithdrawn(e, stamp);
            case RemedyStarted e -> next.remedy = remedy.started(e, stamp);
            case RemedyHeld e -> next.remedy = remedy.held(e, stamp);
            case RemedyResumed e -> next.remedy = remedy.resumed(stamp);
            case RemedyCompleted e -> next.remedy = remedy.completed(e, stamp);
            case CustomerMarkedUnreachable e -> next.contact = contact.lost(e, stamp);
            case ContactResumed e -> next.contact = contact.found(e, stamp);
            case SatisfactionConfirmed e -> next.outcome = outcome.satisfied(e, stamp);
            case DissatisfactionReported e -> next.outcome = outcome.dissatisfied(e, stamp);
            case MisunderstandingCleared e -> next.outcome = outcome.cleared(e, stamp);
            case ComplaintClosed e -> next.outcome = outcome.closed(e, stamp);
            case ComplaintReopened e -> next.outcome = outcome.reopened(e, stamp);
            case InvestigationReopened e -> next.outcome = outcome.reopenedByAppeal(stamp);
            case ComplaintWithdrawn e -> next.outcome = outcome.withdrawn(e, stamp);
            case SourceEvent e -> report(e, stamp, next);
        }
    }

    private void report(SourceEvent event, Stamp stamp, Revision next) {
        switch (event) {
            case SourceComplaintRecorded e -> {
                next.caseNumber = e.caseNumber();
                next.source = SourceFacts.of(e, stamp);
            }
            case SourceForwardingRecorded e -> next.source = source == null ? null : source.forwarded(stamp);
            case SourceDueDateRecorded e -> next.source = source == null ? null : source.due(e, stamp);
            case SourceStatusRecorded e -> next.source = source == null ? null : source.standing(e, stamp);
            case SourceResponseRecorded e -> {
                next.source = source == null ? null : source.answered(e, stamp);
                next.outcome = e.closed() ? outcome.closedBySource(stamp) : outcome;
            }
            case SourceClosureRecorded e -> next.outcome = outcome.closedBySource(stamp);
        }
    }

    /** The next file while one event is written into it. */
    private static final class Revision {
        private @Nullable String caseNumber;
        private @Nullable Intake intake;
        private @Nullable SourceFacts source;
        private Ownership ownership;
        private List<Demand> demands;
        private Hearing hearing;
        private Investigation investigation;
        private Remedy remedy;
        private Contact contact;
        private List<Promise> promises;
        private Prevention prevention;
        private Outcome outcome;
        private List<Draft> drafts;
        private Escalation escalation;
        private Appeals appeals;
        private List<Emergency> emergencies;
        private Reporting reporting;
        private List<Risk> risks;
        private List<Question> questions;
        private Kinship kinship;
        private Procedure procedure;
        private Quality quality;
        private Profile profile;

        Revision(CaseFile file) {
            caseNumber = file.caseNumber;
            intake = file.intake;
            source = file.source;
            ownership = file.ownership;
            demands = file.demands;
            hearing = file.hearing;
            investigation = file.investigation;
            remedy = file.remedy;
            contact = file.contact;
            promises = file.promises;
            prevention = file.prevention;
            outcome = file.outcome;
            drafts = file.drafts;
            escalation = file.escalation;
            appeals = file.appeals;
            emergencies = file.emergencies;
            reporting = file.reporting;
            risks = file.risks;
            questions = file.questions;
            kinship = file.kinship;
            procedure = file.procedure;
            quality = file.quality;
            profile = file.profile;
        }

        CaseFile file() {
            return new CaseFile(
                    caseNumber,
                    intake,
                    source,
                    ownership,
                    demands,
                    hearing,
                    investigation,
                    remedy,
                    contact,
                    promises,
                    prevention,
                    outcome,
                    drafts,
                    escalation,
                    appeals,
                    emergencies,
                    reporting,
                    risks,
                    questions,
                    kinship,
                    procedure,
                    quality,
                    profile);
        }
    }
}
